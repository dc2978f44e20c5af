using System;
using System.IO;

namespace Daly.Firmware.Adapters;

/// <summary>Writes and removes files of the internal storage, on the calling thread.</summary>
internal static class BlobFile
{
    private const string Root = "I:\\";
    private const int MaxNameLength = 24;

    /// <summary>Tells whether a blob may be called so.</summary>
    public static bool IsName(string name)
    {
        if (name.Length == 0 || name.Length > MaxNameLength) return false;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool isAllowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
            if (!isAllowed) return false;
        }

        return true;
    }

    /// <summary>Writes a file and reads it back: the drive does not say when it is worn out.</summary>
    /// <returns>Whether it is on the medium.</returns>
    public static bool TryWrite(string name, byte[] content)
    {
        try
        {
            File.WriteAllBytes(Root + name, content);
            return AreEqual(File.ReadAllBytes(Root + name), content);
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>Removes a file; where its name cannot be removed, its content is.</summary>
    /// <returns>Whether nothing is left of it.</returns>
    public static bool TryRemove(string name)
    {
        try
        {
            if (File.Exists(Root + name)) File.Delete(Root + name);
            return true;
        }
        catch (Exception)
        {
            return TryWrite(name, new byte[0]);
        }
    }

    private static bool AreEqual(byte[] a, byte[] b)
    {
        if (a.Length != b.Length) return false;
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i]) return false;
        }

        return true;
    }
}
