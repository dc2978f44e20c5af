using System;
using Daly.Bridge.Display;

namespace Daly.Bridge.Tests.Portable.Display;

[TestClass]
public sealed class FrameBufferTests
{
    [TestMethod]
    public void The_top_row_is_bit_0_and_a_page_is_8_rows()
    {
        var frame = new FrameBuffer(16, 16);
        frame.Fill(3, 0, 1, 1);
        frame.Fill(4, 15, 1, 1);
        Check.Equal(0x01, frame.Bytes[3]);
        Check.Equal(0x80, frame.Bytes[16 + 4]);
    }

    [TestMethod]
    public void A_rectangle_over_a_page_border_lights_its_rows_and_no_others()
    {
        var frame = new FrameBuffer(16, 24);
        frame.Fill(2, 6, 2, 12);
        Check.Equal(0xC0, frame.Bytes[2]);
        Check.Equal(0xFF, frame.Bytes[16 + 3]);
        Check.Equal(0x03, frame.Bytes[32 + 2]);
        Check.Equal(0, frame.Bytes[1] | frame.Bytes[4] | frame.Bytes[32 + 4]);
    }

    [TestMethod]
    public void What_lies_outside_is_cut()
    {
        var frame = new FrameBuffer(8, 8);
        frame.Fill(-5, -5, 6, 6);
        frame.Fill(7, 7, 100, 100);
        Check.Equal(0x01, frame.Bytes[0]);
        Check.Equal(0x80, frame.Bytes[7]);
        frame.Invert(0, 6, 50);
        frame.Invert(5, 0, 8);
        Check.Equal(0x7F, frame.Bytes[7]);
    }

    [TestMethod]
    public void Text_that_does_not_fit_is_cut_at_the_edge()
    {
        var frame = new FrameBuffer(16, 8);
        new Pen(frame).At(0, 0).Text("||||").At(1, 0).Text("|").At(0, -9).Text("|");
        Check.Equal(0x7F, frame.Bytes[2]);
        Check.Equal(0x7F, frame.Bytes[8]);
        Check.Equal(0, frame.Bytes[14]);
    }

    [TestMethod]
    public void A_character_that_is_not_there_is_a_question_mark()
    {
        var frame = new FrameBuffer(16, 8);
        new Pen(frame).At(0, 0).Text("\u00B0?");
        for (int i = 0; i < 5; i++) Check.Equal(frame.Bytes[6 + i], frame.Bytes[i]);
        Check.True(frame.Bytes[2] != 0);
    }

    [TestMethod]
    public void A_height_that_is_no_multiple_of_8_is_refused()
    {
        Check.Throws(typeof(ArgumentException), () => new FrameBuffer(128, 30).Clear());
    }
}
