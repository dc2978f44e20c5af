using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;

namespace Daly.Testing;

/// <summary>Reads recorded byte sequences: one JSON object a line.</summary>
public static class CaptureFile
{
    /// <summary>Reads the records that are embedded in a test assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="name">The logical name of the resource.</param>
    /// <returns>All records, in the order of the file.</returns>
    /// <exception cref="FileNotFoundException">The assembly has no such resource.</exception>
    public static IReadOnlyList<CaptureRecord> Embedded(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using Stream stream = assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using StreamReader reader = new StreamReader(stream);
        return Read(reader).ToArray();
    }

    private static IEnumerable<CaptureRecord> Read(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                using JsonDocument document = JsonDocument.Parse(line);
                yield return new CaptureRecord(document.RootElement.Clone());
            }
        }
    }
}
