using Daly.Protocol.A5;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable.A5;

[TestClass]
public sealed class A5CellSeriesTests
{
    private readonly A5FrameSeries _series = new A5FrameSeries();
    private readonly BmsData _data = new BmsData();
    private int _implausible;

    [TestMethod]
    public void Three_cells_a_frame_need_a_third_of_the_frames()
    {
        Check.Equal(1, A5SeriesDecoder.FramesFor(A5DataId.CellVoltages, 1));
        Check.Equal(1, A5SeriesDecoder.FramesFor(A5DataId.CellVoltages, 3));
        Check.Equal(2, A5SeriesDecoder.FramesFor(A5DataId.CellVoltages, 4));
        Check.Equal(16, A5SeriesDecoder.FramesFor(A5DataId.CellVoltages, 48));
        Check.Equal(0, A5SeriesDecoder.FramesFor(A5DataId.CellVoltages, 0));
        Check.Equal(0, A5SeriesDecoder.FramesFor(A5DataId.CellVoltages, 49));
    }

    [TestMethod]
    public void Residue_behind_the_last_cell_is_not_passed_on()
    {
        // A 7-cell pack: slots 2 and 3 of the last frame repeat the frame before.
        Collect(7, "01 0fd30fd80fce82", "02 0fd80fd70f8c82", "03 0f9c0fd70f8c82");
        Check.True(Decode(7));
        Expect("4051,4056,4046,4056,4055,3980,3996,");
        Check.Equal(0, _implausible);
    }

    [TestMethod]
    public void Numbers_from_zero_give_the_same_cells()
    {
        Collect(4, "00 0d000d010d0200", "01 0d03000000000000");
        Check.True(Decode(4));
        Expect("3328,3329,3330,3331,");
    }

    [TestMethod]
    public void A_missing_frame_gives_nothing_and_leaves_the_message()
    {
        Collect(3, "01 0d000d010d0200");
        Check.True(Decode(3));
        Collect(6, "02 0e000e010e0200");
        Check.True(!Decode(6));
        Expect("3328,3329,3330,");
    }

    [TestMethod]
    public void A_stale_frame_in_front_does_not_count()
    {
        Collect(6, "02 0aaa0aaa0aaa00", "01 0d000d010d0200", "02 0d030d040d0500");
        Check.True(Decode(6));
        Expect("3328,3329,3330,3331,3332,3333,");
    }

    [TestMethod]
    public void The_last_of_repeated_frames_wins()
    {
        Collect(4, "01 0d000d010d0200", "02 0aaa0000000000", "02 0d0300000000000");
        Check.True(Decode(4));
        Expect("3328,3329,3330,3331,");
    }

    [TestMethod]
    public void An_impossible_cell_is_absent_and_counted()
    {
        Collect(6, "01 0cc00dd20db298", "02 138800001387ff");
        Check.True(Decode(6));
        Expect("3264,3538,3506,-,-,4999,");
        Check.Equal(2, _implausible);
    }

    [TestMethod]
    public void A_reply_without_one_possible_cell_gives_nothing()
    {
        Collect(3, "01 00000000000000");
        Check.True(!Decode(3));
        Check.Equal(3, _implausible);
        Check.Equal(0, _data.CellVoltages.Count);
    }

    [TestMethod]
    public void With_an_unknown_count_the_last_cell_above_zero_ends_the_pack()
    {
        Collect(0, "01 0ca30ca70ca6f9", "02 0ca80ca50ca4f9", "03 0ca50ca60000f9", "04 000000000000f9");
        Check.True(Decode(0));
        Expect("3235,3239,3238,3240,3237,3236,3237,3238,");
        Check.True(Decode(Absent.Value));
        Check.Equal(8, _data.CellVoltages.Count);
    }

    [TestMethod]
    public void With_an_unknown_count_a_gap_gives_nothing()
    {
        Collect(0, "01 0ca30ca70ca6f9", "03 0ca50ca60000f9");
        Check.True(!Decode(0));
    }

    [TestMethod]
    public void Counts_that_no_pack_has_give_nothing()
    {
        Collect(3, "01 0d000d010d0200");
        Check.True(!Decode(49));
        Check.True(!Decode(-1));
        Check.True(!Decode(int.MaxValue));
    }

    [TestMethod]
    public void Forty_eight_cells_fit()
    {
        _series.Begin(A5DataId.CellVoltages, 16);
        for (int frame = 1; frame <= 16; frame++)
        {
            byte[] data = Bytes.Of("00 0c000c000c0000");
            data[0] = (byte)frame;
            data[2] = (byte)(frame * 3);
            data[4] = (byte)((frame * 3) + 1);
            data[6] = (byte)((frame * 3) + 2);
            _series.Add(data, 0);
        }

        Check.True(Decode(48));
        Check.Equal(48, _data.CellVoltages.Count);
        for (int cell = 0; cell < 48; cell++)
        {
            Check.Equal(3072 + cell + 3, _data.CellVoltages.CellMilliVolts[cell]);
        }
    }

    private void Collect(int cells, string first, string second = "", string third = "", string fourth = "")
    {
        _series.Begin(A5DataId.CellVoltages, A5SeriesDecoder.FramesFor(A5DataId.CellVoltages, cells));
        Add(first);
        Add(second);
        Add(third);
        Add(fourth);
    }

    private void Add(string hex)
    {
        if (hex.Length > 0)
        {
            _series.Add(Bytes.Of(hex + "0000000000000000"), 0);
        }
    }

    private bool Decode(int count) => A5SeriesDecoder.TryDecode(_series, _data, count, out _implausible);

    private void Expect(string cells)
    {
        string text = string.Empty;
        for (int i = 0; i < _data.CellVoltages.Count; i++)
        {
            int milliVolts = _data.CellVoltages.CellMilliVolts[i];
            text = text + (milliVolts == Absent.Value ? "-" : milliVolts.ToString()) + ",";
        }

        Check.Equal(cells, text);
    }
}
