namespace Daly.Bridge.State;

/// <summary>Adds up a value over packs; without one of them there is no sum.</summary>
internal sealed class BankSum
{
    private long _sum;
    private bool _isMissing;
    private bool _hasAny;

    /// <summary>Gets the sum, or <c>Absent.Long</c> as soon as one value was absent.</summary>
    public long Sum => _isMissing || !_hasAny ? Absent.Long : _sum;

    /// <summary>The smallest value, or absent like the sum.</summary>
    public long Min;

    /// <summary>The largest value, or absent like the sum.</summary>
    public long Max;

    /// <summary>The number of the pack with the smallest value.</summary>
    public int MinPack;

    /// <summary>The number of the pack with the largest value.</summary>
    public int MaxPack;

    /// <summary>Gets the difference of largest and smallest, or absent like the sum.</summary>
    public long Spread => Sum == Absent.Long ? Absent.Long : Max - Min;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _sum = 0;
        _isMissing = false;
        _hasAny = false;
    }

    /// <summary>Takes the value of a pack.</summary>
    /// <param name="value">The value, or either way of absent.</param>
    public void Add(long value, int pack)
    {
        if (value == Absent.Long || value == Absent.Value)
        {
            _isMissing = true;
            return;
        }

        if (!_hasAny || value < Min)
        {
            Min = value;
            MinPack = pack;
        }

        if (!_hasAny || value > Max)
        {
            Max = value;
            MaxPack = pack;
        }

        _hasAny = true;
        _sum += value;
    }
}
