namespace Daly.Protocol.Modbus;

/// <summary>
/// Some firmware stores version texts with the last character first ("3T10_423052_06" is "60_250324_01T3"). Nothing says
/// so; this decides by what the texts of all known boards have in common.
/// </summary>
/// <remarks>
/// Each direction scores: a build date (YYMMDD or YYYYMMDD of 2015 to 2035, standing alone between other characters), a
/// maker's word (BMS, JHB, ESS) and a version (V and a digit). The text is turned round only if backwards scores higher.
/// </remarks>
public static class ReversedText
{
    private const int FirstYear = 15;
    private const int LastYear = 35;

    /// <summary>Gives the text in reading order.</summary>
    /// <param name="text">The text as stored, without padding.</param>
    /// <returns>The same text or its reverse.</returns>
    public static string Straighten(string text)
    {
        string reverse = Reverse(text);
        return Score(reverse) > Score(text) ? reverse : text;
    }

    private static string Reverse(string text)
    {
        char[] characters = new char[text.Length];
        for (int i = 0; i < characters.Length; i++)
        {
            characters[i] = text[text.Length - 1 - i];
        }

        return new string(characters);
    }

    private static int Score(string text)
    {
        int score = HasDate(text) ? 2 : 0;
        score += Has(text, "BMS") || Has(text, "JHB") || Has(text, "ESS") ? 1 : 0;
        return HasVersion(text) ? score + 1 : score;
    }

    private static bool Has(string text, string word)
    {
        for (int i = 0; i + word.Length <= text.Length; i++)
        {
            int same = 0;
            while (same < word.Length && text[i + same] == word[same])
            {
                same++;
            }

            if (same == word.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVersion(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == 'V' && IsDigit(text, i + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDate(string text)
    {
        int run = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (IsDigit(text, i))
            {
                run++;
                continue;
            }

            if ((run == 6 && IsDate(text, i - 6)) || (run == 8 && Number(text, i - 8) == 20 && IsDate(text, i - 6)))
            {
                return true;
            }

            run = 0;
        }

        return false;
    }

    private static bool IsDate(string text, int at)
    {
        int year = Number(text, at);
        int month = Number(text, at + 2);
        int day = Number(text, at + 4);
        return year >= FirstYear && year <= LastYear && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static int Number(string text, int at) => ((text[at] - '0') * 10) + (text[at + 1] - '0');

    private static bool IsDigit(string text, int at) => at < text.Length && text[at] >= '0' && text[at] <= '9';
}
