using System;

namespace Daly.Settings;

/// <summary>How many characters must be inserted, removed or replaced to make one text of another (Levenshtein).</summary>
public static class EditDistance
{
    /// <summary>Counts the edits.</summary>
    /// <param name="limit">Texts whose lengths already differ by this much are not compared.</param>
    /// <returns>The number of edits, or <paramref name="limit"/> when there are at least so many.</returns>
    public static int Between(string from, string to, int limit)
    {
        int longer = Math.Max(from.Length, to.Length);
        if (longer - Math.Min(from.Length, to.Length) >= limit) return limit;

        int[] row = new int[to.Length + 1];
        for (int j = 0; j < row.Length; j++) row[j] = j;
        for (int i = 0; i < from.Length; i++) NextRow(row, from[i], to);
        return Math.Min(row[to.Length], limit);
    }

    private static void NextRow(int[] row, char c, string to)
    {
        int diagonal = row[0];
        row[0]++;
        for (int j = 0; j < to.Length; j++)
        {
            int replaced = diagonal + (c == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = Math.Min(replaced, Math.Min(row[j], diagonal) + 1);
        }
    }
}
