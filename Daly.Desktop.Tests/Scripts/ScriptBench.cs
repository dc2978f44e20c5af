using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Scripts;

/// <summary>A copy of build.ps1 in a folder of its own, on a machine that has only the programs it is given: small scripts that say how they were called.</summary>
internal sealed partial class ScriptBench : IDisposable
{
    /// <summary>Stands for a serial port: it is there, and nobody opens it.</summary>
    internal const string Port = "/dev/null";

    private readonly PowerShellSession _powerShell;
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _environment;

    internal ScriptBench(PowerShellSession powerShell)
    {
        _powerShell = powerShell;
        Directory.CreateDirectory(_folder.File("bin"));
        Directory.CreateDirectory(_folder.File("Daly.Firmware"));
        File.CreateSymbolicLink(_folder.File("Daly.DeviceChecks"), Repository.PathOf("Daly.DeviceChecks"));
        foreach (string file in new[] { "build.ps1", "Daly.Firmware/packages.config" }) File.Copy(Repository.PathOf(file), _folder.File(file));
        _environment = new() { ["PATH"] = _folder.File("bin"), ["ProgramFiles(x86)"] = null, ["TMPDIR"] = _folder.Path };
        Provide("dotnet");
    }

    internal static string Image => "Daly.Firmware/bin/nano/Release/Daly.Firmware.bin";

    internal string Folder => _folder.Path;

    internal void Provide(string tool, string script = "") => Write($"bin/{tool}", $"#!/bin/sh\necho {tool} $*\n{script}\n");

    /// <summary>A dotnet whose "run" starts the program that is built already: building is not the script's part.</summary>
    internal void ProvideProgram() => Provide("dotnet",
        $"until [ $1 = -- ]; do shift; done; shift; exec {InstalledProgram.Find("dotnet", "dotnet-sdk-10.0")} {Path.Combine(AppContext.BaseDirectory, "daly.dll")} \"$@\"");

    /// <summary>A device that lists the native parts which the guide asks for, but for those left out.</summary>
    internal void ProvideDevice(string application, string leftOut = "nothing") => Provide("nanoff",
        $"case \"$*\" in *--devicedetails) printf '{application}\\n{string.Join("\\n", NativeParts(leftOut))}\\n';; esac");

    /// <summary>Visual Studio, whose MSBuild runs a script.</summary>
    internal void ProvideVisualStudio(string msbuild)
    {
        Provide("MSBuild.exe", msbuild);
        Write("Microsoft Visual Studio/Installer/vswhere.exe", $"#!/bin/sh\necho {_folder.File("bin/MSBuild.exe")}\n");
        _environment["ProgramFiles(x86)"] = Folder;
    }

    internal void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(file))!);
        File.WriteAllText(_folder.File(file), text);
        if (text.StartsWith("#!", StringComparison.Ordinal) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder.File(file), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    internal void Remove(string tool) => File.Delete(_folder.File($"bin/{tool}"));

    internal DalyResult Run(params string[] arguments) => _powerShell.Run(_folder.File("build.ps1"), arguments, _environment);

    internal void ExpectRefusal(string reason, params string[] arguments)
    {
        var result = Run(arguments);
        Assert.AreEqual(1, result.ExitCode, result.ToString());
        Assert.AreEqual($"build.ps1: {reason}", result.Errors.TrimEnd().Split('\n')[0]);
        Assert.HasCount(1, result.Errors.TrimEnd().Split('\n'), result.Errors);
    }

    internal string ExpectSuccess(params string[] arguments)
    {
        var result = Run(arguments);
        result.ExpectSuccess();
        return result.Output;
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> NativeParts(string leftOut) => NativePart().Matches(Repository.Read("docs/flashing.md"))
        .Select(row => $"  {row.Groups[1].Value} {row.Groups[2].Value}, checksum 0x0").Where(part => !part.Contains($" {leftOut} "));

    [GeneratedRegex(@"(?m)^\| (\S+) \| (v\d[\d.]+) \|")]
    private static partial Regex NativePart();
}
