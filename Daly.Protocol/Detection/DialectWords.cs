namespace Daly.Protocol.Detection;

/// <summary>Dialects as words: those of the settings, and names for people.</summary>
public static class DialectWords
{
    /// <summary>Gives the word of the settings.</summary>
    /// <param name="kind">The dialect.</param>
    /// <returns>a5, d2, p81 or can; <c>null</c> when unknown.</returns>
    public static string? Of(DialectKind kind)
    {
        switch (kind)
        {
            case DialectKind.A5:
            case DialectKind.A5Bluetooth:
                return "a5";
            case DialectKind.D2:
                return "d2";
            case DialectKind.P81:
                return "p81";
            case DialectKind.Can:
                return "can";
            default:
                return null;
        }
    }

    /// <summary>Gives the name for people.</summary>
    /// <param name="kind">The dialect.</param>
    /// <returns>Such as A5 or 0x81.</returns>
    public static string Name(DialectKind kind)
    {
        switch (kind)
        {
            case DialectKind.A5:
                return "A5";
            case DialectKind.A5Bluetooth:
                return "A5 to host 0x80";
            case DialectKind.D2:
                return "D2";
            case DialectKind.P81:
                return "0x81";
            case DialectKind.Can:
                return "CAN";
            default:
                return "no dialect";
        }
    }
}
