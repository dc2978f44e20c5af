#pragma warning disable IDE0040 // Where it is API, another part says so; elsewhere it is internal.
namespace Daly;

/// <summary>
/// Markers for a value that was not read, failed or made no sense. The device has no <c>Nullable</c>, and 0 would be a
/// lie. The one name for it in all rooms: those that do not see Daly.Protocol compile this file themselves.
/// </summary>
static partial class Absent
{
    /// <summary>The absent <see cref="int"/>.</summary>
    public const int Value = int.MinValue;

    /// <summary>The absent <see cref="long"/>.</summary>
    public const long Long = long.MinValue;
}
