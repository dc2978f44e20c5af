using System;
using System.IO;

namespace Daly.Bridge.Tests.Desktop.Discovery;

internal static class ExampleFiles
{
    public static string Read(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Daly.slnx"))) folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder!.FullName, "examples", path));
    }
}
