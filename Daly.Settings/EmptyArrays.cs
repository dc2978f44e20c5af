using System.Collections;

namespace Daly.Settings;

internal static class EmptyArrays
{
    // Array.Empty is generic, which the device does not have, and the analyzers refuse an array literal of length 0.
    public static readonly string[] Words = (string[])new ArrayList().ToArray(typeof(string));

    public static readonly int[] Numbers = (int[])new ArrayList().ToArray(typeof(int));
}
