using System;
using Daly.Protocol.A5;

namespace Daly.Protocol.Tests.Portable.A5;

[TestClass]
public sealed class A5FrameSeriesTests
{
    private readonly A5FrameSeries _series = new A5FrameSeries();

    [TestMethod]
    public void Frames_numbered_from_one_complete_the_reply()
    {
        Begin(2);
        Add(1);
        Check.True(!_series.IsComplete);
        Add(2);
        Check.True(_series.IsComplete);
        Check.Equal(2, _series.FramesSeen);
    }

    [TestMethod]
    public void Frames_numbered_from_zero_complete_the_reply()
    {
        Begin(2);
        Add(0);
        Check.True(!_series.IsComplete);
        Add(1);
        Check.True(_series.IsComplete && !_series.Restarted);
    }

    [TestMethod]
    public void A_missing_frame_leaves_the_reply_incomplete()
    {
        Begin(3);
        Add(1);
        Add(3);
        Check.True(!_series.IsComplete && !_series.IsUsable);
    }

    [TestMethod]
    public void Later_frames_may_come_in_any_order()
    {
        Begin(4);
        Add(1);
        Add(4);
        Add(2);
        Add(3);
        Check.True(_series.IsComplete);
    }

    [TestMethod]
    public void A_repeated_frame_counts_once()
    {
        Begin(3);
        Add(1);
        Add(2);
        Add(2);
        Check.Equal(2, _series.FramesSeen);
        Check.True(!_series.IsComplete);
    }

    [TestMethod]
    public void The_first_frame_throws_away_what_came_before_it()
    {
        Begin(2);
        Add(2);
        Add(1);
        Check.True(_series.Restarted);
        Check.Equal(1, _series.FramesSeen);
        Check.True(!_series.IsComplete);
        Add(2);
        Check.True(_series.IsComplete);
    }

    [TestMethod]
    public void A_second_first_frame_starts_again()
    {
        Begin(2);
        Add(0);
        Add(1);
        Add(0);
        Check.True(_series.Restarted && !_series.IsComplete);
    }

    [TestMethod]
    public void Extra_frames_are_accepted()
    {
        Begin(3);
        for (int number = 1; number <= 16; number++)
        {
            Add(number);
        }

        Check.True(_series.IsComplete);
        Check.Equal(16, _series.FramesSeen);
        Check.Equal(0, _series.IgnoredFrames);
    }

    [TestMethod]
    public void A_number_beyond_16_is_ignored_and_counted()
    {
        Begin(1);
        Check.True(!_series.Add(Bytes.Of("11 00000000000000"), 0));
        Check.True(!_series.Add(Bytes.Of("a8 00000000000000"), 0));
        Check.Equal(2, _series.IgnoredFrames);
        Check.Equal(0, _series.FramesSeen);
    }

    [TestMethod]
    public void Begin_forgets_the_frames_of_the_last_reply()
    {
        Begin(2);
        Add(1);
        _series.Begin(A5DataId.Temperatures, 1);
        Check.Equal(0, _series.FramesSeen);
        Check.Equal(A5DataId.Temperatures, _series.DataId);
        Add(2);
        Check.True(!_series.IsComplete);
    }

    [TestMethod]
    public void A_reply_of_unknown_length_is_usable_without_a_gap()
    {
        Begin(0);
        Check.True(!_series.IsUsable);
        Add(1);
        Check.True(_series.IsUsable && !_series.IsComplete);
        Add(3);
        Check.True(!_series.IsUsable);
        Add(2);
        Check.True(_series.IsUsable);
    }

    [TestMethod]
    public void A_BMS_that_counts_from_zero_is_not_shifted_when_zero_is_lost()
    {
        Begin(2);
        Add(0);
        Add(1);
        Begin(2);
        Add(1);
        Add(2);
        Add(3);
        Check.True(!_series.IsComplete && !_series.IsUsable);
    }

    [TestMethod]
    public void Three_replies_without_zero_end_the_belief_in_zero()
    {
        Begin(1);
        Add(0);
        for (int i = 0; i < 3; i++)
        {
            Begin(1);
            Add(1);
            Check.True(!_series.IsComplete);
        }

        Begin(1);
        Add(1);
        Check.True(_series.IsComplete);
    }

    [TestMethod]
    public void More_frames_than_16_cannot_be_expected()
    {
        Check.Throws(typeof(ArgumentOutOfRangeException), () => _series.Begin(A5DataId.CellVoltages, 17));
        Check.Throws(typeof(ArgumentOutOfRangeException), () => _series.Begin(A5DataId.CellVoltages, -1));
    }

    private void Begin(int expectedFrames) => _series.Begin(A5DataId.CellVoltages, expectedFrames);

    private void Add(int number)
    {
        byte[] data = new byte[8];
        data[0] = (byte)number;
        Check.True(_series.Add(data, 0));
    }
}
