using System;
using System.IO;

namespace Daly.Desktop.Tests.Scripts;

/// <summary>The folder of the sources, found from that of the running test upwards.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    internal static string PathOf(string file) => Path.Combine(Root, file);

    internal static string Read(string file) => File.ReadAllText(PathOf(file));

    private static string Find(DirectoryInfo? folder) =>
        File.Exists(Path.Combine(folder!.FullName, "Daly.slnx")) ? folder.FullName : Find(folder.Parent);
}
