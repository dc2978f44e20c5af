using System;
using System.Linq;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary>How old values may become on a line at 9600 baud, whatever else is read at the time.</summary>
[TestClass]
public sealed class ValueAgeTests
{
    private static readonly BmsGroup[] Fast = [BmsGroup.Pack, BmsGroup.Fets, BmsGroup.Alarms];

    private static readonly BmsGroup[] All =
        [.. Fast, BmsGroup.Status, BmsGroup.CellVoltages, BmsGroup.Temperatures, BmsGroup.Balance];

    /// <summary>While identity and thresholds are read for the first time, and after.</summary>
    [TestMethod]
    [DataRow(8, 23, 23, 500, 2.5, 9.0)]
    [DataRow(8, 23, 23, 0, 2.5, 9.0)]
    [DataRow(8, 23, 50, 500, 3.0, 10.0)]
    [DataRow(16, 23, 23, 500, 6.0, 20.0)]
    [DataRow(16, 23, 50, 500, 6.0, 20.0)]
    [DataRow(1, 200, 200, 500, 1.5, 3.0)]
    [DataRow(1, 200, 200, 0, 1.5, 3.0)]
    public void No_value_of_any_board_is_older_than(
        int boards, int turnaroundMinMs, int turnaroundMaxMs, int pollMs, double fastSeconds, double allSeconds)
    {
        var bus = new SimulatedBus(Boards(boards, turnaroundMinMs, turnaroundMaxMs), new LinkOptions { PollMs = pollMs }, []);
        bus.Run(60);
        long oldestFast = 0;
        long oldest = 0;
        bus.Run(240, () =>
        {
            foreach (var link in bus.Links)
            {
                oldestFast = Math.Max(oldestFast, OldestMs(link, Fast, bus.NowMs));
                oldest = Math.Max(oldest, OldestMs(link, All, bus.NowMs));
            }
        });

        Console.WriteLine($"{boards} boards, {turnaroundMinMs}-{turnaroundMaxMs} ms: fast {oldestFast} ms, all {oldest} ms");
        Assert.IsLessThanOrEqualTo(fastSeconds * 1000, oldestFast);
        Assert.IsLessThanOrEqualTo(allSeconds * 1000, oldest);
        Assert.AreEqual(0L, bus.Simulation.Wire.Statistics.Collisions);
    }

    [TestMethod]
    public void Extremes_are_not_asked_for_where_single_values_are_read_and_asked_for_where_they_are_not()
    {
        var complete = new SimulatedLink(new BmsProfile(), new LinkOptions());
        var withoutCells = new SimulatedLink(new BmsProfile { SilentIds = [0x95] }, new LinkOptions());
        complete.Run(30);
        withoutCells.Run(30);

        Assert.AreEqual(Absent.Long, complete.Link.Data.UpdatedMs(BmsGroup.CellExtremes));
        Assert.AreEqual(Absent.Long, complete.Link.Data.UpdatedMs(BmsGroup.TemperatureExtremes));
        Assert.IsGreaterThan(withoutCells.NowMs - 2000, withoutCells.Link.Data.UpdatedMs(BmsGroup.CellExtremes));
        Assert.AreEqual(Absent.Long, withoutCells.Link.Data.UpdatedMs(BmsGroup.TemperatureExtremes));
    }

    private static BmsProfile[] Boards(int count, int turnaroundMinMs, int turnaroundMaxMs) =>
    [
        .. Enumerable.Range(1, count).Select(number => new BmsProfile
        {
            BoardNumber = number, TurnaroundMinMs = turnaroundMinMs, TurnaroundMaxMs = turnaroundMaxMs,
        }),
    ];

    private static long OldestMs(BmsLink link, BmsGroup[] groups, long nowMs)
    {
        long oldest = 0;
        foreach (var group in groups) oldest = Math.Max(oldest, nowMs - link.Data.UpdatedMs(group));
        return oldest;
    }
}
