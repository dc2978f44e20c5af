namespace Daly.Hal;

/// <summary>Makes arrays of texts without null elements.</summary>
/// <remarks>
/// The device's runtime gives the elements of <c>new string[n]</c> a null of their own: <c>is null</c> denies it, and
/// <c>==</c> with a text ends the program, past every <c>catch</c>. Only here may such an array be made.
/// </remarks>
public static class TextArray
{
    /// <summary>Makes an array of empty texts.</summary>
    /// <param name="length">How many; 0 or more.</param>
    public static string[] Empty(int length)
    {
        var texts = new string[length];
        for (int i = 0; i < length; i++) texts[i] = string.Empty;
        return texts;
    }
}
