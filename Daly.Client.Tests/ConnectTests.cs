using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Daly.Protocol.Link;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Client.Tests;

/// <summary>What cannot go on throws, and says why.</summary>
[TestClass]
public sealed class ConnectTests
{
    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task Silence_throws_and_closes_the_line()
    {
        var line = new VirtualLine(Simulation.Create(new BmsProfile { Dialects = BoardDialects.None }));
        var fault = await Assert.ThrowsExactlyAsync<DalyNoAnswerException>(() => DalyBms.ConnectAsync(line, ClientRig.Options(line)));
        Assert.AreEqual(LinkSymptom.Silence, fault.Symptom);
        Assert.AreEqual(1, fault.BoardNumber);
        Assert.IsTrue(line.IsDisposed);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_board_has_as_long_to_answer_as_was_asked_for()
    {
        var line = new VirtualLine(Simulation.Create(new BmsProfile { Dialects = BoardDialects.None }));
        var bms = DalyBms.Create(line, ClientRig.Options(line) with { AnswerTimeout = TimeSpan.FromSeconds(4) });
        line.IsAwaited = () => bms.IsAwaited;
        await Assert.ThrowsExactlyAsync<DalyNoAnswerException>(() => bms.OpenAsync(default));
        Assert.IsInRange(4000, 4100, line.NowMs);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_board_that_falls_silent_throws_when_it_is_read()
    {
        await using var rig = await ClientRig.ConnectAsync(new BmsProfile());
        await rig.Bms.ReadSnapshotAsync();
        rig.Line.OnTurn = rig.Simulation.Plant.Bms.FallAsleep;
        await Assert.ThrowsExactlyAsync<DalyNoAnswerException>(() => rig.Bms.ReadSnapshotAsync());
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_lost_line_ends_whatever_waits_and_all_that_comes_later()
    {
        await using var rig = await ClientRig.ConnectAsync(new BmsProfile());
        rig.Line.OnTurn = () => rig.Line.Failure = "The adapter was pulled out.";
        var fault = await Assert.ThrowsExactlyAsync<DalyPortException>(async () =>
        {
            await foreach (var _ in rig.Bms.WatchAsync())
            {
            }
        });
        Assert.AreEqual("The adapter was pulled out.", fault.Message);
        await Assert.ThrowsExactlyAsync<DalyPortException>(() => rig.Bms.ReadSnapshotAsync());
        await Assert.ThrowsExactlyAsync<DalyPortException>(() => rig.Bms.SetChargeFetAsync(false));
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_closed_connection_says_so()
    {
        var rig = await ClientRig.ConnectAsync(new BmsProfile());
        await rig.DisposeAsync();
        var fault = await Assert.ThrowsExactlyAsync<DalyPortException>(() => rig.Bms.ReadSnapshotAsync());
        Assert.AreEqual("The connection was closed.", fault.Message);
        Assert.IsTrue(rig.Line.IsDisposed);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_port_that_is_not_there_throws()
    {
        await Assert.ThrowsExactlyAsync<DalyPortException>(() => DalyBms.ConnectAsync("/dev/no-such-port"));
        await Assert.ThrowsExactlyAsync<DalyPortException>(() => DalyBms.DetectAsync("/dev/no-such-port"));
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_stream_that_ends_throws()
    {
        using var empty = new MemoryStream();
        await Assert.ThrowsExactlyAsync<DalyPortException>(() => DalyBms.ConnectAsync(empty));
        Assert.IsTrue(empty.CanRead);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task Connecting_can_be_cancelled()
    {
        var line = new VirtualLine(Simulation.Create(new BmsProfile { Dialects = BoardDialects.None }));
        using var stop = new CancellationTokenSource();
        line.OnTurn = stop.Cancel;
        await Assert.ThrowsAsync<OperationCanceledException>(() => DalyBms.ConnectAsync(line, ClientRig.Options(line), stop.Token));
        Assert.IsTrue(line.IsDisposed);
    }

    [TestMethod]
    public void All_exceptions_have_one_ancestor()
    {
        foreach (var type in typeof(DalyBms).Assembly.GetExportedTypes())
        {
            if (type.IsAssignableTo(typeof(Exception))) Assert.IsTrue(type.IsAssignableTo(typeof(DalyException)), type.Name);
        }
    }
}
