using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Daly.Protocol.Detection;
using Daly.Protocol.Link;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Client.Tests;

[TestClass]
public sealed class SnapshotTests
{
    [TestMethod]
    [DataRow(BoardDialects.A5, DialectKind.A5)]
    [DataRow(BoardDialects.P81, DialectKind.P81)]
    [DataRow(BoardDialects.D2, DialectKind.D2)]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_snapshot_of_each_dialect_shows_what_is_true(BoardDialects spoken, DialectKind dialect)
    {
        var simulation = Simulation.Create(new SimulationOptions { Boards = [new BmsProfile { Cells = 16, Sensors = 4, Dialects = spoken }], Load = new ConstantLoad(20) });
        await using var rig = await ClientRig.ConnectAsync(simulation, options => options);

        var first = await rig.Bms.ReadSnapshotAsync();
        var now = await rig.Bms.ReadSnapshotAsync();

        Assert.AreEqual(LinkState.Online, first.State);
        Assert.AreEqual(dialect, first.Dialect);
        Assert.HasCount(16, first.CellMilliVolts);
        Assert.HasCount(4, first.TemperaturesCelsius);
        Assert.AreEqual(now.CellMilliVolts.Sum()!.Value / 1000.0, now.PackVolts!.Value, 0.2);
        Assert.AreEqual(now.CellMilliVolts.Max(), now.HighestCellMilliVolts);
        Assert.IsTrue(now.IsChargeFetOn);
        Assert.IsTrue(now.IsDischargeFetOn);
        Assert.IsInRange(50, 70, now.SocPercent!.Value);
        Assert.IsNotNull(now.Alarms);
        Assert.IsNotNull(now.BalancingCells);

        await rig.Bms.SetChargeFetAsync(false);
        var open = await rig.Bms.ReadSnapshotAsync();
        Assert.IsFalse(open.IsChargeFetOn);
        Assert.IsTrue(open.IsDischargeFetOn);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task The_first_snapshot_takes_what_was_read_since_connecting_and_the_next_reads_all_anew()
    {
        var line = new VirtualLine(Simulation.Create(new BmsProfile()));
        await using var bms = DalyBms.Create(line, ClientRig.Options(line));
        var asked = new TaskCompletionSource<(long Ms, Task<BmsSnapshot> Read)>();
        line.IsAwaited = () => !asked.Task.IsCompleted || bms.IsAwaited;
        line.OnTurn = () =>
        {
            if (line.NowMs >= 5000 && !asked.Task.IsCompleted) asked.SetResult((line.NowMs, bms.ReadSnapshotAsync()));
        };
        await bms.OpenAsync(CancellationToken.None);

        var (askedMs, read) = await asked.Task;
        var first = await read;
        Assert.IsLessThan(askedMs + 100, Ms(first));
        Assert.IsGreaterThan(Ms(first) + 300, Ms(await bms.ReadSnapshotAsync()));
        static double Ms(BmsSnapshot one) => (one.Time - DateTimeOffset.UnixEpoch.AddDays(20_000)).TotalMilliseconds;
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_current_without_a_known_sign_is_null_and_discharging_is_negative_once_it_is_known()
    {
        var simulation = Simulation.Create(new SimulationOptions { Boards = [new BmsProfile { AboveOffsetIsDischarge = true }], Load = new ConstantLoad(20) });
        var line = new VirtualLine(simulation);
        await using var bms = DalyBms.Create(line, ClientRig.Options(line));

        var read = bms.ReadSnapshotAsync();
        await bms.OpenAsync(CancellationToken.None);
        var first = await read;
        Assert.IsNull(first.CurrentAmps);
        Assert.IsNull(first.PowerWatts);

        BmsSnapshot now = first;
        for (int i = 0; i < 20 && now.CurrentAmps is null; i++) now = await bms.ReadSnapshotAsync();
        Assert.AreEqual(-20, now.CurrentAmps!.Value, 0.5);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task What_a_board_leaves_unanswered_is_null_and_delays_the_snapshot_by_less_than_its_timeout()
    {
        var line = new VirtualLine(Simulation.Create(new BmsProfile { SilentIds = [0x96, 0x92, 0x97] }));
        await using var bms = DalyBms.Create(line, ClientRig.Options(line));

        var read = bms.ReadSnapshotAsync();
        await bms.OpenAsync(CancellationToken.None);
        var now = await read;

        Assert.IsEmpty(now.TemperaturesCelsius);
        Assert.IsNull(now.HighestCelsius);
        Assert.IsNull(now.BalancingCells);
        Assert.IsNotNull(now.PackVolts);
        Assert.IsLessThan(14_500, (now.Time - DateTimeOffset.UnixEpoch.AddDays(20_000)).TotalMilliseconds);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task Several_boards_share_a_line()
    {
        BmsProfile[] boards = [new BmsProfile { BoardNumber = 1, Cells = 4 }, new BmsProfile { BoardNumber = 2, Cells = 8 }];
        await using var rig = await ClientRig.ConnectAsync(
            Simulation.Create(new SimulationOptions { Boards = boards }), options => options with { Boards = [1, 2] });

        var all = await Task.WhenAll(rig.Bms.Boards.Select(board => board.ReadSnapshotAsync()));

        CollectionAssert.AreEqual(new[] { 1, 2 }, all.Select(one => one.BoardNumber).ToArray());
        CollectionAssert.AreEqual(new[] { 4, 8 }, all.Select(one => one.CellMilliVolts.Count).ToArray());
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task Who_watches_gets_round_after_round_and_is_told_when_the_board_falls_silent()
    {
        await using var rig = await ClientRig.ConnectAsync(new BmsProfile());
        int rounds = 0;
        BmsSnapshot? last = null;

        await foreach (var now in rig.Bms.WatchAsync())
        {
            last = now;
            if (++rounds == 5) rig.Line.OnTurn = rig.Simulation.Plant.Bms.FallAsleep;
            if (now.State != LinkState.Online) break;
        }

        Assert.IsGreaterThan(5, rounds);
        Assert.IsNull(last!.PackVolts);
        Assert.IsEmpty(last.CellMilliVolts);
        Assert.IsNull(last.Alarms);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task Watching_ends_when_it_is_cancelled()
    {
        await using var rig = await ClientRig.ConnectAsync(new BmsProfile());
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in rig.Bms.WatchAsync(stop.Token)) await stop.CancelAsync();
        });
        Assert.IsNotNull((await rig.Bms.ReadSnapshotAsync()).PackVolts);
    }
}
