using System;
using System.IO;

namespace Daly.Testing;

/// <summary>Finds the files of the solution that tests hold to the code.</summary>
internal static class Documents
{
    /// <summary>Gives the text of a page of the documentation.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(Root(), "docs", name));

    /// <summary>Gives the folder of the solution.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Daly.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
