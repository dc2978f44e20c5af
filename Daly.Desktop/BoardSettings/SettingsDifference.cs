using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>Where a file and a board differ.</summary>
internal static class SettingsDifference
{
    /// <summary>Gives a line for each parameter of the file that the board has otherwise or not at all.</summary>
    public static IEnumerable<string> Lines(ParameterSet board, SettingsDocument file)
    {
        foreach (var parameter in A5Parameters.All.Where(file.Values.ContainsKey))
        {
            long wanted = file.Values[parameter];
            bool isKnown = board.Values.TryGetValue(parameter, out long actual);
            if (isKnown && actual == wanted) continue;
            string has = isKnown ? ParameterWords.Number(parameter, actual) : "-";
            yield return $"{parameter.Key}: {has} -> {ParameterWords.Number(parameter, wanted)} {ParameterInput.UnitOf(parameter)}";
        }
    }
}
