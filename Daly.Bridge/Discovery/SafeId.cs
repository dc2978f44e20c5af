namespace Daly.Bridge.Discovery;

/// <summary>Makes ids that Home Assistant accepts, whatever they are made of.</summary>
public static class SafeId
{
    /// <summary>Puts an underscore for each character that is not one of <c>a-z A-Z 0-9 _ -</c>.</summary>
    /// <returns>The id, as long as the text; one underscore for nothing.</returns>
    public static string Of(string text)
    {
        if (text.Length == 0) return "_";
        char[] safe = text.ToCharArray();
        for (int i = 0; i < safe.Length; i++)
        {
            if (!IsSafe(safe[i])) safe[i] = '_';
        }

        return new string(safe);
    }

    private static bool IsSafe(char c) =>
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}
