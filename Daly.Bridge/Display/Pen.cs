using Daly.Bridge.Topics;

namespace Daly.Bridge.Display;

/// <summary>Writes text and numbers into a frame, page by page. What does not fit on its line is cut.</summary>
public sealed class Pen
{
    private readonly FrameBuffer _frame;
    private readonly DecimalText _number = new DecimalText();

    public Pen(FrameBuffer frame)
    {
        _frame = frame;
    }

    public FrameBuffer Frame => _frame;

    /// <summary>Gets the column of the next character.</summary>
    public int X { get; private set; }

    /// <summary>Gets the page of the next character.</summary>
    public int Page { get; private set; }

    /// <summary>Gets how many lines of text there are.</summary>
    public int Lines => _frame.Pages;

    /// <summary>Goes to a place.</summary>
    /// <param name="page">The page, from 0 at the top.</param>
    public Pen At(int page, int x)
    {
        Page = page;
        X = x;
        return this;
    }

    /// <summary>Writes text.</summary>
    /// <param name="text">ASCII; other characters become question marks.</param>
    public Pen Text(string text)
    {
        for (int i = 0; i < text.Length; i++) Put(text[i]);
        return this;
    }

    /// <summary>Writes a word of a row of published values.</summary>
    /// <param name="number">Which; one without a word becomes two dashes.</param>
    public Pen Word(string row, int number)
    {
        int at = Words.Start(row, number);
        if (at < 0) return Text("--");
        for (; Words.Has(row, at); at++) Put(row[at]);
        return this;
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">Value in sub-units; an absent one becomes two dashes.</param>
    /// <param name="valueDecimals">How many decimal places the sub-units are: 3 for milli.</param>
    /// <param name="shownDecimals">How many places to show, at most as many.</param>
    public Pen Number(long value, int valueDecimals, int shownDecimals)
    {
        _number.Set(value, valueDecimals, shownDecimals);
        return PutNumber();
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The value, or absent.</param>
    public Pen Number(long value) => Number(value, 0, 0);

    /// <summary>Writes a number and its unit so that they end at the right edge.</summary>
    /// <param name="value">Value in sub-units, or absent.</param>
    /// <param name="valueDecimals">How many decimal places the sub-units are.</param>
    /// <param name="shownDecimals">How many places to show, at most as many.</param>
    public void Right(int page, long value, int valueDecimals, int shownDecimals, string unit)
    {
        _number.Set(value, valueDecimals, shownDecimals);
        At(page, _frame.Width + 1 - ((_number.Length + unit.Length) * SmallFont.Pitch));
        PutNumber();
        Text(unit);
    }

    /// <summary>Writes text so that it ends at the right edge.</summary>
    public void Right(int page, string text) => At(page, _frame.Width + 1 - (text.Length * SmallFont.Pitch)).Text(text);

    /// <summary>Makes a whole line dark on light.</summary>
    public void Highlight(int page) => _frame.Invert(page, 0, _frame.Width);

    private Pen PutNumber()
    {
        for (int i = 0; i < _number.Length; i++) Put(_number[i]);
        return this;
    }

    private void Put(int character)
    {
        bool isInside = X >= 0 && X + SmallFont.Width <= _frame.Width && Page >= 0 && Page < _frame.Pages;
        if (isInside) SmallFont.Copy(character, _frame.Bytes, (Page * _frame.Width) + X);
        X += SmallFont.Pitch;
    }
}
