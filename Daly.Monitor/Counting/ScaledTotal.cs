namespace Daly.Monitor.Counting;

/// <summary>A sum of amounts times factors; the remainder of the division is kept.</summary>
internal sealed class ScaledTotal
{
    private readonly int _divisor;

    internal ScaledTotal(int divisor) => _divisor = divisor;

    internal long Total { get; set; }

    internal long Remainder { get; set; }

    /// <summary>Adds, and gives by how much the total moved.</summary>
    internal long Add(long amount, long factor)
    {
        long parts = (amount * factor) + Remainder;
        long moved = parts / _divisor;
        Remainder = parts % _divisor;
        Total += moved;
        return moved;
    }
}
