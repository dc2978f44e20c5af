namespace Daly.Protocol;

/// <summary>
/// Markers for a value that was not read, failed or made no sense. The device has no <c>Nullable</c>, and 0 would be a
/// lie.
/// </summary>
public static class Absent
{
    /// <summary>The absent <see cref="int"/>.</summary>
    public const int Value = int.MinValue;

    /// <summary>The absent <see cref="long"/>.</summary>
    public const long Long = long.MinValue;
}
