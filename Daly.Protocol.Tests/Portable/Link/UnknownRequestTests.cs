using Daly.Protocol.A5;
using Daly.Protocol.Link;
using Daly.Protocol.Parameters;
using Daly.Protocol.Tests.Portable.D2;
using Daly.Protocol.Tests.Portable.Modbus;
using Daly.Protocol.Tests.Portable.P81;

namespace Daly.Protocol.Tests.Portable.Link;

/// <summary>No firmware knows everything. What it does not know stays unanswered, and says nothing about the link.</summary>
[TestClass]
public sealed class UnknownRequestTests
{
    private const int TwoMinutesMs = 120_000;

    [TestMethod]
    public void Two_neighbours_that_an_A5_board_does_not_know_never_make_it_lost()
    {
        var rig = new LinkRig(new LinkOptions { PollMs = 0, ReadIdentity = false });
        rig.Board.Forget(A5DataId.Temperatures);
        rig.Board.Forget(A5DataId.TemperatureExtremes);
        rig.Board.Forget(A5DataId.Balance);

        CheckStaysOnline(rig);
        Check.True(rig.Board.Asked(A5DataId.TemperatureExtremes) >= 3);
        Check.True(rig.Board.Asked(A5DataId.Balance) >= 4);
    }

    [TestMethod]
    public void An_A5_board_that_knows_nothing_but_0x90_is_online()
    {
        var rig = new LinkRig();
        for (int dataId = A5DataId.CellExtremes; dataId <= A5DataId.Alarms; dataId++)
        {
            rig.Board.Forget(dataId);
        }

        CheckStaysOnline(rig);
    }

    [TestMethod]
    public void A_D2_board_that_knows_only_its_status_is_online()
    {
        ModbusRig rig = D2Boards.Rig(new LinkOptions { PollMs = 0 });
        rig.Board.KnowsOnly = 0x00;

        CheckStaysOnline(rig);
    }

    [TestMethod]
    public void A_0x81_board_that_knows_only_its_live_values_is_online()
    {
        ModbusRig rig = P81Boards.Rig(new LinkOptions { PollMs = 0 });
        rig.Board.KnowsOnly = 0x38;

        CheckStaysOnline(rig);
    }

    [TestMethod]
    public void A_board_that_falls_silent_is_lost_after_six_requests()
    {
        var rig = new LinkRig(new LinkOptions { PollMs = 0, ReadIdentity = false });
        rig.Run(2000);
        rig.Board.IsSilent = true;
        int before = rig.Board.Requests;
        while (rig.Status.State == LinkState.Online && rig.Board.Requests - before < 20)
        {
            rig.Run(10);
        }

        Check.Equal((int)LinkState.Lost, (int)rig.Status.State);
        Check.Equal(6, rig.Board.Requests - before);
        Check.Equal(A5DataId.Pack, rig.Board.LastId);
    }

    [TestMethod]
    public void A_command_that_the_board_does_not_know_never_makes_it_lost()
    {
        var rig = new LinkRig();
        rig.Run(2000);
        long sinceMs = rig.Status.StateSinceMs;
        A5Parameter parameter = A5Parameters.Find("pack_low_1_v")!;
        for (int i = 0; i < 5; i++)
        {
            var command = new BmsCommand { Kind = BmsCommandKind.ReadParameter, Parameter = parameter };
            Check.True(rig.Link.CommandPort.TryBegin(command, rig.NowMs));
            rig.Run(4000);
            Check.Equal((int)CommandOutcome.NoAnswer, (int)rig.Link.CommandPort.Outcome);
        }

        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
        Check.Equal(sinceMs, rig.Status.StateSinceMs);
    }

    [TestMethod]
    public void A_board_that_falls_silent_during_a_command_is_lost_all_the_same()
    {
        var rig = new LinkRig();
        rig.Run(2000);
        rig.Board.IsSilent = true;
        rig.Link.CommandPort.TryBegin(new BmsCommand { Kind = BmsCommandKind.ChargeFet, On = false }, rig.NowMs);
        rig.Run(2500);

        Check.Equal((int)LinkState.Lost, (int)rig.Status.State);
        Check.True(rig.Link.CommandPort.IsBusy);
    }

    private static void CheckStaysOnline(LinkRig rig)
    {
        rig.Run(1000);
        long sinceMs = rig.Status.StateSinceMs;
        rig.Run(TwoMinutesMs);
        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
        Check.Equal(sinceMs, rig.Status.StateSinceMs);
    }

    private static void CheckStaysOnline(ModbusRig rig)
    {
        rig.Run(1000);
        long sinceMs = rig.Status.StateSinceMs;
        rig.Run(TwoMinutesMs);
        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
        Check.Equal(sinceMs, rig.Status.StateSinceMs);
    }
}
