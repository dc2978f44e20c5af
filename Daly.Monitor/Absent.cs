namespace Daly.Monitor;

/// <summary>Stands for a value that is not known; never 0.</summary>
public static class Absent
{
    /// <summary>An absent <see cref="int"/>.</summary>
    public const int Value = int.MinValue;

    /// <summary>An absent <see cref="long"/>.</summary>
    public const long Long = long.MinValue;
}
