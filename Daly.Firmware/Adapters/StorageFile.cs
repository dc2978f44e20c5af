using System;
using System.IO;
using Daly.Settings;

namespace Daly.Firmware.Adapters;

/// <summary>Files that the owner puts on the internal storage with the flashing tool.</summary>
internal static class StorageFile
{
    private const string Root = "I:\\";
    private const string Settings = "daly.conf";

    /// <param name="problem">Why they could not be read, or <c>null</c>.</param>
    /// <returns>Always settings; the defaults when there are none.</returns>
    public static BridgeSettings ReadSettings(out string? problem)
    {
        problem = null;
        try
        {
            if (File.Exists(Root + Settings))
            {
                byte[] file = File.ReadAllBytes(Root + Settings);
                return SettingsParser.Parse(file, file.Length);
            }

            problem = "there is no " + Root + Settings + ": running with the defaults";
        }
        catch (Exception e)
        {
            problem = Root + Settings + " cannot be read (" + e.GetType().Name + "): running with the defaults";
        }

        return SettingsParser.Parse(string.Empty);
    }

    /// <summary>Reads a PEM file.</summary>
    /// <param name="name">Its name as in the settings, with or without the drive.</param>
    /// <exception cref="Exception">It cannot be read.</exception>
    public static string ReadPem(string name) =>
        File.ReadAllText(name.StartsWith(Root) ? name : Root + name);
}
