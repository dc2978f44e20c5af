using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Protocol.A5;
using Daly.Protocol.D2;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.P81;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary><c>bms.poll_ms = 0</c>, one board: one fast and one slow round, back to back, and of the rare lane no more than its share.</summary>
[TestClass]
public sealed class FastestPollTests
{
    /// <summary>Long enough for the pause to find itself and for queries to rest that a firmware leaves unanswered.</summary>
    private const int BeginsSeconds = 15;

    private readonly List<int> _requests = [];
    private readonly List<long> _timesMs = [];
    private SimulatedLink _link = null!;
    private PollPlan _plan = null!;

    [TestMethod]
    [DataRow(BoardDialects.A5, "")]
    [DataRow(BoardDialects.A5, "97")]
    [DataRow(BoardDialects.A5, "96 97")]
    [DataRow(BoardDialects.A5, "91 92 94 95 96 97")]
    [DataRow(BoardDialects.D2, "")]
    [DataRow(BoardDialects.P81, "")]
    public void No_fast_round_waits_for_more_than_one_slow_round_and_one_rare_request(BoardDialects dialect, string silent)
    {
        Start(new BmsProfile { Cells = 8, Dialects = dialect, SilentIds = [.. Ids(silent)] });
        _link.Run(60);

        foreach (int[] snapshot in Snapshots())
        {
            CollectionAssert.AllItemsAreUnique(snapshot, Text(snapshot));
            Assert.IsLessThanOrEqualTo(1, snapshot.Count(_plan.Rare.Contains), Text(snapshot));
        }
    }

    /// <summary>A ninth of what is not fast, which is 47 % of the wire.</summary>
    [TestMethod]
    [DataRow(BoardDialects.A5, "")]
    [DataRow(BoardDialects.A5, "97")]
    [DataRow(BoardDialects.A5, "91 92 94 95 96 97")]
    public void What_is_rare_takes_a_ninth_of_what_is_not_fast(BoardDialects dialect, string silent)
    {
        Start(new BmsProfile { Cells = 8, Dialects = dialect, SilentIds = [.. Ids(silent)] });
        _link.Run(BeginsSeconds);
        int rare = _requests.Count(_plan.Rare.Contains);
        long rareMs = Enumerable.Range(0, _requests.Count - 1).Where(i => _plan.Rare.Contains(_requests[i])).Sum(i => _timesMs[i + 1] - _timesMs[i]);

        Assert.IsGreaterThan(2, rare, "nothing starves");
        Assert.IsLessThanOrEqualTo(0.47 / 9 * 1.2, rareMs / 1000.0 / BeginsSeconds);
    }

    [TestMethod]
    [DataRow(23, 0, 60)]
    [DataRow(80, 0, 120)]
    [DataRow(160, 0, 180)]
    [DataRow(200, 0, 240)]
    [DataRow(23, 500, 10)]
    [DataRow(80, 500, 60)]
    [DataRow(200, 500, 240)]
    public void All_that_a_board_says_about_itself_is_asked_for_on_a_full_wire_too(int turnaroundMs, int pollMs, int seconds)
    {
        Start(new BmsProfile { TurnaroundMinMs = turnaroundMs, TurnaroundMaxMs = turnaroundMs }, pollMs);
        bool isAll = _link.RunUntil(() => _plan.Rare.All(_requests.Contains), seconds);

        Console.WriteLine($"{turnaroundMs} ms, poll_ms = {pollMs}: {_link.NowMs / 1000.0:F0} s");
        Assert.IsTrue(isAll, $"not asked for: {Text(_plan.Rare.Except(_requests))}");
    }

    private static IEnumerable<byte> Ids(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Convert.ToByte(id, 16));

    private static string Text(IEnumerable<int> requests) => string.Join(' ', requests.Select(request => $"{request:X2}"));

    private void Start(BmsProfile profile, int pollMs = 0)
    {
        var options = new LinkOptions { PollMs = pollMs };
        var status = new LinkStatus();
        (BmsLink link, IBmsDialect dialect) = profile.Dialects switch
        {
            BoardDialects.D2 => (BmsDialects.CreateLink(DialectKind.D2, options), (IBmsDialect)new D2Dialect(options, status)),
            BoardDialects.P81 => (BmsDialects.CreateLink(DialectKind.P81, options), new P81Dialect(options, status)),
            _ => (BmsDialects.CreateLink(DialectKind.A5, options), new A5Dialect(options, status)),
        };
        _plan = dialect.Plan;
        _link = new SimulatedLink(profile, link) { Sent = bytes => Note(dialect, bytes) };
    }

    private void Note(IBmsDialect dialect, byte[] bytes)
    {
        byte[] transmit = new byte[BmsBus.MaxTransmit];
        foreach (int request in (int[])[.. _plan.Fast, .. _plan.Slow, .. _plan.Spares, .. _plan.Rare])
        {
            if (request == PollPlan.NoRequest || !transmit.AsSpan(0, dialect.Begin(request, transmit)).SequenceEqual(bytes)) continue;
            if (_requests.LastOrDefault() != request) Add(request);
            return;
        }
    }

    private void Add(int request)
    {
        _requests.Add(request);
        _timesMs.Add(_link.NowMs);
    }

    /// <summary>What was asked from one fast round to the next, once the board is known.</summary>
    private IEnumerable<int[]> Snapshots()
    {
        int begin = -1;
        for (int i = _timesMs.FindIndex(ms => ms > BeginsSeconds * 1000); i < _requests.Count; i++)
        {
            if (_requests[i] != _plan.Fast[0]) continue;
            if (begin >= 0) yield return [.. _requests[begin..i]];
            begin = i;
        }
    }
}
