namespace Daly.Monitor.Settings;

/// <summary>The words of <see cref="BatteryChemistry"/> in settings, messages and on the command line.</summary>
public static class ChemistryWords
{
    /// <summary>All of them, separated by |, in the order of their numbers.</summary>
    public const string All = "lifepo4|li-ion|lto";

    /// <summary>Gives the word.</summary>
    /// <param name="chemistry">The chemistry.</param>
    /// <returns>One word of <see cref="All"/>.</returns>
    public static string Of(BatteryChemistry chemistry) => All.Split('|')[(int)chemistry];

    /// <summary>Reads a word.</summary>
    /// <param name="word">The word.</param>
    /// <returns>The chemistry; LiFePO4 for a word that is not known.</returns>
    public static BatteryChemistry Parse(string word)
    {
        string[] words = All.Split('|');
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] == word) return (BatteryChemistry)i;
        }

        return BatteryChemistry.LiFePo4;
    }
}
