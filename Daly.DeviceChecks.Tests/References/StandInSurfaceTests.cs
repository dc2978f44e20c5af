using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Daly.DeviceChecks.References;
using Daly.Firmware.StandIns;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Daly.DeviceChecks.Tests.References;

[TestClass]
public sealed class StandInSurfaceTests
{
    private const string Own = "Daly.Firmware.StandIns";

    [TestMethod]
    public void No_stand_in_has_what_the_device_has_not() =>
        Assert.AreEqual("", string.Join('\n', StandInSurface.Surplus(StandIns(), Own)));

    [TestMethod]
    [DataRow("System.IO.Ports.SerialPort Class 0")]
    [DataRow("System.IO.Ports.SerialPort: Method Read int (byte[],int,int)")]
    [DataRow("System.IO.File: static Method ReadAllBytes byte[] (string)")]
    [DataRow("nanoFramework.Networking.Sntp: static Method UpdateNow void ()")]
    public void The_stand_ins_are_seen_under_their_names_on_the_device(string line) =>
        Assert.Contains(line, StandInSurface.Lines(StandIns(), Own).ToArray());

    [TestMethod]
    [DataRow("namespace System.IO.Ports { public sealed class SerialPort { private SerialPort() { } public int Peek() => 0; } }", "Peek")]
    [DataRow("namespace System.IO.Ports { public sealed class SerialPort { private SerialPort() { } public long BytesToRead => 0; } }", "BytesToRead")]
    [DataRow("namespace System.IO.Ports { public sealed class SerialPort { private SerialPort() { } public int BytesToRead { get; set; } } }", "BytesToRead")]
    [DataRow("namespace System.IO.Ports { public sealed class SerialPort { public SerialPort() { } } }", ".ctor")]
    [DataRow("namespace System.IO.Ports { public enum Parity { None = 0, Odd = 2 } }", "Odd")]
    [DataRow("namespace OnDevice.System.IO { public static class File { public static void Shred(string path) { } } }", "Shred")]
    [DataRow("namespace System.IO.Ports { public sealed class SerialHub { } }", "SerialHub")]
    public void A_member_or_type_that_the_device_lacks_is_found(string source, string name)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "violation",
            [CSharpSyntaxTree.ParseText(source)],
            DotNetReferences(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Contains(name, string.Join('\n', StandInSurface.Surplus(compilation.Assembly, Own)));
    }

    private static IAssemblySymbol StandIns()
    {
        MetadataReference standIns = MetadataReference.CreateFromFile(typeof(StandInWorld).Assembly.Location);
        CSharpCompilation compilation = CSharpCompilation.Create("reader", references: [.. DotNetReferences(), standIns]);
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(standIns)!;
    }

    private static IEnumerable<MetadataReference> DotNetReferences() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Threading.dll" or "System.Collections.dll"
                or "Daly.Hal.dll" or "Daly.Simulator.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
}
