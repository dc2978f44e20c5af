namespace Daly.Settings;

/// <summary>Tells text in UTF-8 from other bytes; the decoders of the two platforms treat broken input differently.</summary>
public static class Utf8Check
{
    /// <summary>Checks bytes.</summary>
    /// <param name="end">Index after the last.</param>
    /// <returns>Whether lead and continuation bytes fit together and there is no NUL.</returns>
    public static bool IsValid(byte[] buffer, int start, int end)
    {
        int expected = 0;
        for (int i = start; i < end; i++)
        {
            bool isContinuation = (buffer[i] & 0xC0) == 0x80;
            if (isContinuation != expected > 0 || buffer[i] == 0) return false;
            expected = isContinuation ? expected - 1 : Following(buffer[i]);
            if (expected < 0) return false;
        }

        return expected == 0;
    }

    private static int Following(byte lead)
    {
        if (lead < 0x80) return 0;
        if (lead >= 0xC2 && lead < 0xE0) return 1;
        if (lead >= 0xE0 && lead < 0xF0) return 2;
        return lead >= 0xF0 && lead < 0xF5 ? 3 : -1;
    }
}
