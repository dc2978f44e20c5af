namespace Daly.Desktop.Ports.Machine;

/// <summary>
/// What a blob may be called: letters, digits, dot and dash; never a path and never the name of a folder.
/// </summary>
internal static class BlobName
{
    private const int MaxLength = 24;

    internal static bool IsValid(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > MaxLength || name is "." or "..") return false;
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-')) return false;
        }

        return true;
    }
}
