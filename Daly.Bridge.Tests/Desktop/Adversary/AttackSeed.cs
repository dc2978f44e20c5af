using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Daly.DeviceChecks.Compile;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>
/// Where chance begins: as DALY_SEED says, else it follows from the sources. The same sources are attacked the same way, wherever
/// that is; changed ones in another way. A long run takes any seed.
/// </summary>
internal static class AttackSeed
{
    public static int Given => Environment.GetEnvironmentVariable("DALY_SEED") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : OfTheSources();

    private static int OfTheSources()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var tree = SourceTree.Find(AppContext.BaseDirectory);
        string[] folders = [.. DeviceProjects.AllPortable.SelectMany(project => project.Folders), "Daly.Simulator", "Daly.Bridge.Tests/Desktop/Adversary"];
        foreach (var source in folders.SelectMany(tree.Sources)) hash.AppendData(Encoding.UTF8.GetBytes(source.Text));
        return BitConverter.ToInt32(hash.GetHashAndReset()) & 0x3FFFFFFF;
    }
}
