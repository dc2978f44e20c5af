using Daly.Protocol.Link;
using Daly.Protocol.Parameters;
using Daly.Protocol.Tests.Portable.Link;

namespace Daly.Protocol.Tests.Portable.Parameters;

[TestClass]
public sealed class ParameterCommandTests
{
    private readonly LinkRig _rig = new LinkRig();

    public ParameterCommandTests()
    {
        _rig.Board.Set(0x59, 0x0E, 0x42, 0x0E, 0xA6, 0x0A, 0xF0, 0x09, 0xC4); // 3650, 3750, 2800, 2500 mV
        _rig.Board.Set(0x5F, 0x0D, 0x48, 0x00, 0x14, 0xDE, 0xAD, 0xBE, 0xEF); // 3400, 20 mV, residue
        _rig.Run(2000);
    }

    private IBmsCommandPort Port => _rig.Link.CommandPort;

    [TestMethod]
    public void The_frame_just_read_goes_back_with_one_value_changed()
    {
        ParameterChange change = Begin("cell_high_2_mv", 3750, 3700);
        _rig.Run(500);

        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.Equal(1, change.Transmissions);
        CheckWrite(0x19, 0x0E, 0x42, 0x0E, 0x74, 0x0A, 0xF0, 0x09, 0xC4);
    }

    [TestMethod]
    public void Residue_goes_back_as_read_and_is_not_compared()
    {
        Begin("balance_delta_mv", 20, 15);
        _rig.Run(500);

        CheckWrite(0x1F, 0x0D, 0x48, 0x00, 0x0F, 0xDE, 0xAD, 0xBE, 0xEF);
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    [TestMethod]
    public void If_the_value_is_not_what_the_plan_says_nothing_is_written()
    {
        ParameterChange change = Begin("cell_high_2_mv", 3600, 3700);
        _rig.Run(500);

        Check.Equal((int)CommandOutcome.NotPossible, (int)Port.Outcome);
        Check.Equal(0, change.Transmissions);
        Check.Equal(0, _rig.Board.Asked(0x19));
    }

    [TestMethod]
    public void A_frame_that_stays_silent_is_never_written()
    {
        _rig.Board.Forget(0x5A);
        ParameterChange change = Begin("pack_high_2_v", 148, 147);
        _rig.Run(2000);

        Check.Equal((int)CommandOutcome.NoAnswer, (int)Port.Outcome);
        Check.Equal(0, change.Transmissions);
    }

    [TestMethod]
    public void A_frame_of_zeros_is_never_written_back()
    {
        _rig.Board.Set(0x5A, 0, 0, 0, 0, 0, 0, 0, 0);
        ParameterChange change = Begin("pack_high_2_v", 0, 147);
        _rig.Run(2000);

        Check.Equal((int)CommandOutcome.NotPossible, (int)Port.Outcome);
        Check.Equal(0, change.Transmissions);
    }

    [TestMethod]
    public void Acknowledged_but_kept_is_no_success()
    {
        _rig.Board.AppliesWrites = false;
        Begin("cell_high_2_mv", 3750, 3700);
        _rig.Run(5000);

        Check.Equal((int)CommandOutcome.Unchanged, (int)Port.Outcome);
        Check.Equal(1, _rig.Board.Asked(0x19));
    }

    [TestMethod]
    public void A_missing_acknowledgement_alone_is_no_failure()
    {
        _rig.Board.AcknowledgesWrites = false;
        Begin("cell_high_2_mv", 3750, 3700);
        _rig.Run(1500);

        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    [TestMethod]
    public void Another_value_of_the_frame_that_moves_is_no_success()
    {
        _rig.Board.SpoiledParameterByte = 7;
        ParameterChange change = Begin("cell_high_2_mv", 3750, 3700);
        _rig.Run(5000);

        Check.Equal((int)CommandOutcome.Unchanged, (int)Port.Outcome);
        Check.Equal((int)ParameterState.Other, (int)change.StateOf(Frame(0x59)));
    }

    [TestMethod]
    public void A_board_that_stored_something_else_without_a_word_is_not_written_again()
    {
        _rig.Board.SpoiledParameterByte = 3;
        _rig.Board.AcknowledgesWrites = false;
        ParameterChange change = Begin("cell_high_2_mv", 3750, 3700);
        _rig.Run(5000);

        Check.Equal((int)CommandOutcome.Unchanged, (int)Port.Outcome);
        Check.Equal(1, change.Transmissions);
        Check.Equal((int)ParameterState.Other, (int)change.StateOf(Frame(0x59)));
    }

    [TestMethod]
    public void Reading_changes_nothing_and_takes_only_what_came_since()
    {
        A5Parameter parameter = A5Parameters.Find("cell_low_1_mv")!;
        Check.Equal(Absent.Long, _rig.Link.Data.ParameterFrames.UpdatedMs(0x59));

        Check.True(Port.TryBegin(new BmsCommand { Kind = BmsCommandKind.ReadParameter, Parameter = parameter }, _rig.NowMs));
        _rig.Run(300);

        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.Equal(2800, parameter.Read(Frame(0x59)));
        Check.Equal(0, _rig.Board.Asked(0x19));
    }

    [TestMethod]
    public void Reading_what_the_board_does_not_know_ends_as_no_answer()
    {
        _rig.Board.Forget(0x5A);
        A5Parameter parameter = A5Parameters.Find("pack_low_1_v")!;

        Port.TryBegin(
            new BmsCommand { Kind = BmsCommandKind.ReadParameter, Parameter = parameter, ConfirmMs = 1000 }, _rig.NowMs);
        _rig.Run(3000);

        Check.True(!Port.IsBusy);
        Check.Equal((int)CommandOutcome.NoAnswer, (int)Port.Outcome);
    }

    [TestMethod]
    public void A_command_without_its_parameter_writes_nothing()
    {
        int before = _rig.Board.Asked(0x19);
        Port.TryBegin(new BmsCommand { Kind = BmsCommandKind.Parameter }, _rig.NowMs);
        _rig.Run(1000);

        Check.Equal((int)CommandOutcome.NotPossible, (int)Port.Outcome);
        Check.Equal(before, _rig.Board.Asked(0x19));
    }

    private ParameterChange Begin(string key, long oldValue, long newValue)
    {
        UnverifiedWriteConsent consent = UnverifiedWriteConsent.From(UnverifiedWriteConsent.Phrase)!;
        var change = new ParameterChange(A5Parameters.Find(key)!, oldValue, newValue, consent);
        Check.True(Port.TryBegin(new BmsCommand { Kind = BmsCommandKind.Parameter, Change = change }, _rig.NowMs));
        return change;
    }

    private byte[] Frame(byte readId)
    {
        byte[] frame = new byte[8];
        Check.True(_rig.Link.Data.ParameterFrames.TryCopy(readId, frame));
        return frame;
    }

    private void CheckWrite(int id, params int[] data)
    {
        Check.Equal(id, _rig.Board.LastWrite[2]);
        for (int i = 0; i < data.Length; i++)
        {
            Check.Equal(data[i], _rig.Board.LastWrite[4 + i]);
        }
    }
}
