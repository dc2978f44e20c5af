using Daly.Protocol.Parameters;
using Daly.Protocol.Tests.Portable.Link;

namespace Daly.Protocol.Tests.Portable.Parameters;

/// <summary>Neighbours of a parameter are never damaged, whatever a reading says.</summary>
[TestClass]
public sealed class ParameterWriteTests
{
    private static readonly int[] Before = { 0x0E, 0x42, 0x0E, 0xA6, 0x0A, 0xF0, 0x09, 0xC4 }; // 3650, 3750, 2800, 2500 mV
    private static readonly int[] Wanted = { 0x0E, 0x42, 0x0E, 0x74, 0x0A, 0xF0, 0x09, 0xC4 }; // 3700 mV in the second place

    private readonly LinkRig _rig = new LinkRig();

    public ParameterWriteTests()
    {
        _rig.Board.Set(0x59, Before);
        _rig.Run(2000);
    }

    [TestMethod]
    public void A_write_is_made_from_two_readings_that_agree_and_confirmed_by_two_more()
    {
        ParameterWrite write = Run(Create());
        Check.Equal((int)ParameterWriteEnd.Done, (int)write.End);
        Check.Equal(1, write.Change.Transmissions);
        WasWritten(Wanted);
        Check.True(_rig.Board.Asked(0x59) >= 4);
    }

    [TestMethod]
    public void An_altered_reading_of_a_neighbour_is_never_written_back()
    {
        // The first reading before the write, the second, and so on, up to those after it.
        for (int reading = 1; reading <= 6; reading++)
        {
            _rig.Board.Set(0x59, Before);
            _rig.Board.AlterReading(0x59, 5, reading, 0);
            ParameterWrite write = Run(Create());
            Check.Equal((int)ParameterWriteEnd.Done, (int)write.End);
            Check.Equal(1, write.Change.Transmissions);
            WasWritten(Wanted);
        }
    }

    [TestMethod]
    public void While_no_two_readings_agree_nothing_is_written()
    {
        _rig.Board.AlterReading(0x59, 7, 1, 1);
        ParameterWrite write = Run(Create());
        Check.Equal((int)ParameterWriteEnd.NotSent, (int)write.End);
        Check.True(!write.Change.AreReadingsAlike);
        Check.Equal(0, _rig.Board.Asked(0x19));
        Check.Equal("nothing was written: two readings of " + write.Change.Parameter.Key + " do not agree", ParameterWriteText.Of(write, 2800));
    }

    [TestMethod]
    public void A_neighbour_that_the_board_changed_is_put_back_with_the_whole_frame()
    {
        _rig.Board.SpoiledParameterByte = 7;
        _rig.Board.SpoiledWrites = 1;
        ParameterWrite write = Run(Create());
        Check.Equal((int)ParameterWriteEnd.PutBack, (int)write.End);
        Check.Equal(2, _rig.Board.Asked(0x19));
        WasWritten(Before);
    }

    [TestMethod]
    public void The_old_frame_is_put_back_once_and_not_again()
    {
        _rig.Board.SpoiledParameterByte = 7;
        ParameterWrite write = Run(Create());
        Check.Equal((int)ParameterWriteEnd.Other, (int)write.End);
        Check.Equal(2, _rig.Board.Asked(0x19));
        WasWritten(Before);
        Check.Equal(0xC5, write.Seen[7]);
    }

    [TestMethod]
    public void What_was_not_known_before_is_not_put_back()
    {
        _rig.Board.Set(0x59, 0x0E, 0x42, 0x0E, 0xA6, 0x0A, 0xF0, 0xFF, 0xFF);
        _rig.Board.SpoiledParameterByte = 5;
        ParameterWrite write = Run(Create());
        Check.Equal((int)ParameterWriteEnd.Other, (int)write.End);
        Check.Equal(1, _rig.Board.Asked(0x19));
    }

    [TestMethod]
    public void While_no_two_readings_after_the_write_agree_nothing_is_put_back()
    {
        _rig.Board.SpoiledParameterByte = 7;
        ParameterWrite write = Create();
        Check.True(write.TryBegin(500, _rig.NowMs));
        while (write.Change.Transmissions == 0) _rig.Run(1);
        _rig.Board.AlterReading(0x59, 4, 1, 1);
        Finish(write);
        Check.Equal((int)ParameterWriteEnd.InDoubt, (int)write.End);
        Check.Equal(1, _rig.Board.Asked(0x19));
    }

    [TestMethod]
    public void After_a_silence_it_is_told_what_the_board_has_and_not_guessed()
    {
        ParameterWrite write = Create();
        Check.True(write.TryBegin(500, _rig.NowMs));
        while (write.Change.Transmissions == 0) _rig.Run(1);
        _rig.Board.IsSilent = true;
        Finish(write);
        Check.Equal((int)ParameterWriteEnd.InDoubt, (int)write.End);
        _rig.Board.IsSilent = false;
        _rig.Run(5000);
        write.LookAgain(_rig.NowMs);
        Finish(write);
        Check.True(write.End == ParameterWriteEnd.Done || write.End == ParameterWriteEnd.NotTaken);
    }

    [TestMethod]
    public void The_rules_see_the_frame_that_would_be_sent_and_stop_it()
    {
        var rules = new RefusingRules();
        ParameterWrite write = Create();
        write.Change.Rules = rules;
        Run(write);
        Check.Equal((int)ParameterWriteEnd.NotSent, (int)write.End);
        Check.Equal("no", write.Change.Fault!);
        Check.True(rules.WasWhole);
        for (int i = 0; i < 8; i++) Check.Equal(Wanted[i], rules.Frame[i]);
        Check.Equal(0, _rig.Board.Asked(0x19));
    }

    [TestMethod]
    public void A_board_that_keeps_the_old_frame_is_told_so_and_left_alone()
    {
        _rig.Board.AppliesWrites = false;
        ParameterWrite write = Run(Create());
        Check.Equal((int)ParameterWriteEnd.NotTaken, (int)write.End);
        Check.Equal(1, _rig.Board.Asked(0x19));
    }

    private ParameterWrite Create()
    {
        UnverifiedWriteConsent consent = UnverifiedWriteConsent.From(UnverifiedWriteConsent.Phrase)!;
        var change = new ParameterChange(A5Parameters.Find("cell_high_2_mv")!, 3750, 3700, consent);
        return new ParameterWrite(_rig.Link.CommandPort, _rig.Link.Data.ParameterFrames, change, consent);
    }

    private ParameterWrite Run(ParameterWrite write)
    {
        Check.True(write.TryBegin(500, _rig.NowMs));
        Finish(write);
        return write;
    }

    private void Finish(ParameterWrite write)
    {
        for (int i = 0; i < 12_000 && write.End == ParameterWriteEnd.UnderWay; i++)
        {
            _rig.Run(5);
            write.Poll(_rig.NowMs);
        }
    }

    private void WasWritten(int[] data)
    {
        Check.Equal(0x19, _rig.Board.LastWrite[2]);
        for (int i = 0; i < data.Length; i++) Check.Equal(data[i], _rig.Board.LastWrite[4 + i]);
    }

    private sealed class RefusingRules : IParameterRules
    {
        public byte[] Frame { get; } = new byte[8];

        public bool WasWhole { get; private set; }

        public string? FaultOf(A5Parameter parameter, byte[] frame, bool isWhole)
        {
            for (int i = 0; i < 8; i++) Frame[i] = frame[i];
            WasWhole = isWhole;
            return "no";
        }
    }
}
