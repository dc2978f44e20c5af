namespace Daly.Monitor;

/// <summary>Stands for a value that is not known; never 0.</summary>
public static class NotKnown
{
    /// <summary>An unknown <see cref="int"/>.</summary>
    public const int Value = int.MinValue;

    /// <summary>An unknown <see cref="long"/>.</summary>
    public const long Long = long.MinValue;
}
