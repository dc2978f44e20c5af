using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Daly.Protocol.D2;
using Daly.Protocol.Modbus;
using Daly.Protocol.P81;

namespace Daly.Protocol.Tests.Desktop.Modbus;

/// <summary>The register tables of the documentation say what the code does, line by line.</summary>
[TestClass]
public sealed class RegisterDocumentTests
{
    [TestMethod]
    public void The_D2_table_is_the_one_in_the_documentation() => Compare("D2 registers", D2Registers.Table);

    [TestMethod]
    public void The_0x81_table_is_the_one_in_the_documentation() => Compare("0x81 registers", P81Registers.Table);

    private static void Compare(string heading, RegisterTable table)
    {
        string[] expected = Enumerable.Range(0, table.Count).Select(table.Get).Select(Line).ToArray();
        string[] written = Document()
            .SkipWhile(line => line != "### " + heading).Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| `0x", StringComparison.Ordinal)).ToArray();

        Assert.AreEqual(string.Join("\n", expected), string.Join("\n", written));
    }

    private static string Line(RegisterDefinition row)
    {
        string last = row.Words == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"–0x{row.Address + row.Words - 1:X2}");
        string access = row.Access switch
        {
            RegisterAccess.ReadOnly => "read",
            RegisterAccess.WriteOnly => Range("write", row),
            _ => Range("read, write", row),
        };
        string evidence = row.Evidence switch
        {
            RegisterEvidence.Confirmed => "C",
            RegisterEvidence.Documented => "D",
            RegisterEvidence.ReverseEngineered => "R",
            _ => "U",
        };
        string unit = RegisterFormatText.Unit(row.Format);
        string scale = RegisterFormatText.Scale(row.Format);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| `0x{row.Address:X2}{last}` | `{row.Name}` | {unit} | {scale} | {access} | {evidence} |");
    }

    private static string Range(string access, RegisterDefinition row) =>
        row.Words == 1 ? string.Create(CultureInfo.InvariantCulture, $"{access} {row.MinRaw}..{row.MaxRaw}") : access;

    private static IEnumerable<string> Document([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/protocol-modbus.md"));
}
