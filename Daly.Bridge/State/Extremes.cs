namespace Daly.Bridge.State;

/// <summary>Smallest and largest of a row of values and where they stand; one object is filled again and again.</summary>
public sealed class Extremes
{
    private long _sum;

    /// <summary>Gets the smallest value, or absent.</summary>
    public int Min { get; private set; } = Absent.Value;

    /// <summary>Gets its number, from 1, or absent.</summary>
    public int MinNumber { get; private set; } = Absent.Value;

    /// <summary>Gets the largest value, or absent.</summary>
    public int Max { get; private set; } = Absent.Value;

    /// <summary>Gets its number, from 1, or absent.</summary>
    public int MaxNumber { get; private set; } = Absent.Value;

    /// <summary>Gets how many values were found by <see cref="Find"/>.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the difference of largest and smallest, or absent.</summary>
    public int Delta => Min == Absent.Value || Max == Absent.Value ? Absent.Value : Max - Min;

    /// <summary>Gets the mean of what <see cref="Find"/> found, halves away from zero, or absent.</summary>
    public int Mean => Count == 0 ? Absent.Value : (int)((_sum + (_sum < 0 ? -(Count / 2) : Count / 2)) / Count);

    /// <summary>Forgets all.</summary>
    public void Clear() => Set(Absent.Value, Absent.Value, Absent.Value, Absent.Value);

    /// <summary>Takes over extremes that were told.</summary>
    public void Set(int min, int minNumber, int max, int maxNumber)
    {
        Min = min;
        MinNumber = minNumber;
        Max = max;
        MaxNumber = maxNumber;
        Count = 0;
        _sum = 0;
    }

    /// <summary>Finds the extremes; absent values are left out.</summary>
    /// <param name="values">The values, number 1 at index 0.</param>
    public void Find(int[] values, int count)
    {
        Clear();
        for (int i = 0; i < count; i++)
        {
            if (values[i] != Absent.Value) Take(values[i], i + 1);
        }
    }

    private void Take(int value, int number)
    {
        Count++;
        _sum += value;
        if (Min == Absent.Value || value < Min)
        {
            Min = value;
            MinNumber = number;
        }

        if (Max == Absent.Value || value > Max)
        {
            Max = value;
            MaxNumber = number;
        }
    }
}
