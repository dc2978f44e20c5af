using System;
using System.IO;
using System.Threading;

namespace Daly.Firmware.StandIns;

/// <summary>The drive <c>I:</c> as a folder.</summary>
public sealed class StorageModel
{
    private const string Drive = "I:\\";

    /// <summary>Gets or sets the folder; it must exist.</summary>
    public string Folder { get; set; } = string.Empty;

    /// <summary>Gets or sets whether nothing can be written any more; files are then left empty, as a full drive does.</summary>
    public bool IsFull { get; set; }

    /// <summary>Gets or sets whether files can be deleted.</summary>
    public bool CanDelete { get; set; } = true;

    /// <summary>Gets or sets whether the drive cannot be used at all.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Gets an event that holds every write up while it is reset.</summary>
    public ManualResetEventSlim Running { get; } = new(true);

    /// <summary>Gets how often a file was written.</summary>
    public int Writes { get; private set; }

    internal string PathOf(string devicePath)
    {
        if (IsBroken || !devicePath.StartsWith(Drive, StringComparison.Ordinal)) throw new IOException();
        return Path.Combine(Folder, devicePath[Drive.Length..]);
    }

    internal void Delete(string devicePath)
    {
        string path = PathOf(devicePath);
        if (!CanDelete || !File.Exists(path)) throw new IOException();
        File.Delete(path);
    }

    internal void Write(string devicePath, byte[] content)
    {
        while (!Running.Wait(10)) PowerCycle.Current.ThrowIfOff();
        PowerCycle.Current.ThrowIfOff();
        string path = PathOf(devicePath);
        if (IsFull && content.Length > 0)
        {
            File.WriteAllBytes(path, []);
            throw new IOException();
        }

        File.WriteAllBytes(path, content);
        Writes++;
    }
}
