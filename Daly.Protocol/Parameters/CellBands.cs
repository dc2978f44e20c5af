namespace Daly.Protocol.Parameters;

/// <summary>Which limits make sense for one kind of cell, in mV, ends included. They only catch settings of another chemistry.</summary>
public sealed class CellBands
{
    private static readonly CellBands[] Kinds =
    {
        new CellBands("lifepo4", 0, 3000, 3400, 3300, 3850, 2000, 3200),
        new CellBands("li-ion", 1, 3500, 3900, 3900, 4350, 2500, 3600),
        new CellBands("lto", 2, 2200, 2500, 2400, 2950, 1400, 2300),
    };

    private CellBands(
        string chemistry, int batteryType, int nominalLowest, int nominalHighest, int highLowest, int highHighest, int lowLowest, int lowHighest)
    {
        Chemistry = chemistry;
        BatteryType = batteryType;
        NominalLowest = nominalLowest;
        NominalHighest = nominalHighest;
        HighLowest = highLowest;
        HighHighest = highHighest;
        LowLowest = lowLowest;
        LowHighest = lowHighest;
    }

    /// <summary>Gets the words of all kinds, separated by |, in the order of their numbers.</summary>
    public static string Words => Kinds[0].Chemistry + "|" + Kinds[1].Chemistry + "|" + Kinds[2].Chemistry;

    /// <summary>Gets how many kinds of cells there are.</summary>
    public static int Count => Kinds.Length;

    /// <summary>Gets the word in the settings.</summary>
    public string Chemistry { get; }

    /// <summary>Gets the number that the BMS uses for it.</summary>
    public int BatteryType { get; }

    /// <summary>Gets the lowest nominal voltage.</summary>
    public int NominalLowest { get; }

    /// <summary>Gets the highest nominal voltage.</summary>
    public int NominalHighest { get; }

    /// <summary>Gets the lowest upper limit.</summary>
    public int HighLowest { get; }

    /// <summary>Gets the highest upper limit.</summary>
    public int HighHighest { get; }

    /// <summary>Gets the lowest lower limit.</summary>
    public int LowLowest { get; }

    /// <summary>Gets the highest lower limit.</summary>
    public int LowHighest { get; }

    /// <summary>Gets a kind.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <returns>Its bands.</returns>
    public static CellBands At(int index) => Kinds[index];

    /// <summary>Finds a kind.</summary>
    /// <param name="chemistry">The word in the settings.</param>
    /// <returns>Its bands; those of lifepo4 for a word that is not known.</returns>
    public static CellBands Of(string chemistry)
    {
        for (int i = 0; i < Kinds.Length; i++)
        {
            if (Kinds[i].Chemistry == chemistry) return Kinds[i];
        }

        return Kinds[0];
    }
}
