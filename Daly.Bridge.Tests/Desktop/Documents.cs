using System;
using System.IO;

namespace Daly.Bridge.Tests.Desktop;

internal static class Documents
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(Root(), "docs", name));

    /// <summary>Gives the folder of the solution.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Daly.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
