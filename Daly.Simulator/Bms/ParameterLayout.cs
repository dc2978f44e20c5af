namespace Daly.Simulator.Bms;

/// <summary>Which bytes of the settings frames A5 0x50..0x60 are one number.</summary>
internal static class ParameterLayout
{
    private static readonly Dictionary<byte, int[]> Sizes = new()
    {
        [0x50] = [4, 4],
        [0x53] = [1, 1, 1, 1, 1, 2],
        [0x59] = [2, 2, 2, 2],
        [0x5A] = [2, 2, 2, 2],
        [0x5B] = [2, 2, 2, 2],
        [0x5C] = [1, 1, 1, 1, 1, 1, 1, 1],
        [0x5D] = [2, 2, 2, 2],
        [0x5E] = [2, 2, 1, 1],
        [0x5F] = [2, 2],
        [0x60] = [2, 2],
    };

    /// <summary>Tells whether the frame of a read id can be written.</summary>
    public static bool IsWritable(byte readId) => Sizes.ContainsKey(readId);

    /// <summary>Gives the sizes of the numbers in a frame, in their order; what follows is residue.</summary>
    public static IReadOnlyList<int> SizesOf(byte readId) => Sizes[readId];

    /// <summary>Gives how many bytes of a frame mean something.</summary>
    public static int DefinedBytes(byte readId) => Sizes[readId].Sum();
}
