using System;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Daly.Protocol.Tests.Desktop.Modbus;

namespace Daly.Protocol.Tests.Desktop.Package;

/// <summary>The package as somebody else gets it: restored from a folder by a project that knows nothing of this one.</summary>
[TestClass]
public sealed class PackageTests
{
    private const string Consumer = """
        using System; using Daly.Protocol.A5; using Daly.Protocol.Can; using Daly.Protocol.D2; using Daly.Protocol.Link; using Daly.Protocol.Messages; using Daly.Protocol.P81;
        var options = new LinkOptions();
        Show(new A5Dialect(options, new LinkStatus()), A5DataId.Pack, args[0]);
        Show(new D2Dialect(options, new LinkStatus()), D2Block.Status, args[1]);
        Show(new P81Dialect(options, new LinkStatus()), P81Block.Versions, args[2]);
        Show(new CanDialect(options, new LinkStatus()), A5DataId.Pack, args[3]);
        static void Show(IBmsDialect dialect, int request, string hex)
        {
            var (data, reply) = (new BmsData(), Convert.FromHexString(hex));
            dialect.Begin(request, new byte[64]);
            dialect.Receive(reply, 0, reply.Length);
            dialect.Commit(data, 0);
            Console.WriteLine(data.Identity.SoftwareVersion ?? data.Pack.PackDeciVolts.ToString());
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("daly-package-").FullName;
    private readonly string _version = $"0.1.0-test{DateTime.UtcNow.Ticks}";

    [TestCleanup]
    public void Clean() => Directory.Delete(_folder, true);

    [TestMethod]
    public void A_project_that_restores_the_package_from_a_folder_decodes_a_capture_of_each_dialect()
    {
        Dotnet(ProjectFolder(), "pack", "Daly.Protocol.csproj", "-o", Path.Combine(_folder, "feed"), $"-p:PackageVersion={_version}",
            "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={Path.Combine(_folder, "artifacts")}", "-v:q", "-nodeReuse:false");
        CheckContent();
        byte[] d2 = Recorded([0xD2, 0x03, 0x7C], 129);
        byte[] p81 = Recorded([0x51, 0x03, 0x94], 153);
        WriteConsumer();

        string output = Dotnet(Path.Combine(_folder, "consumer"), "run", "-v:q", "--", "A501900802100000753001F4EA",
            Convert.ToHexString(d2), Convert.ToHexString(p81), "014090980800000002100000753001F4");

        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        int d2DeciVolts = (d2[3 + (0x28 * 2)] << 8) | d2[4 + (0x28 * 2)];
        string software = Encoding.ASCII.GetString(p81, 3, 14).TrimEnd('\0', ' ');
        CollectionAssert.AreEqual(new[] { "528", d2DeciVolts.ToString(), software, "528" }, lines, output);
    }

    private static byte[] Recorded(byte[] start, int length) => ModbusCaptures.All
        .First(record => record.ChecksumOk == true && record.Bytes.Length == length && record.Bytes.Take(3).SequenceEqual(start)).Bytes;

    private void CheckContent()
    {
        string package = Path.Combine(_folder, "feed", $"Daly.Protocol.{_version}.nupkg");
        using var zip = ZipFile.OpenRead(package);
        string[] names = [.. zip.Entries.Select(entry => entry.FullName)];
        foreach (string target in new[] { "netstandard2.0", "net10.0" })
        {
            Assert.Contains($"lib/{target}/Daly.Protocol.dll", names);
            Assert.Contains($"lib/{target}/Daly.Protocol.xml", names);
        }

        Assert.Contains("README.md", names);
        Assert.IsTrue(File.Exists(Path.ChangeExtension(package, ".snupkg")));
    }

    private void WriteConsumer()
    {
        string consumer = Directory.CreateDirectory(Path.Combine(_folder, "consumer")).FullName;
        File.WriteAllText(Path.Combine(consumer, "Program.cs"), Consumer);
        File.WriteAllText(Path.Combine(consumer, "nuget.config"),
            $"<configuration><packageSources><add key=\"daly\" value=\"{Path.Combine(_folder, "feed")}\" /></packageSources></configuration>");
        File.WriteAllText(Path.Combine(consumer, "consumer.csproj"),
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>"
            + $"<RestorePackagesPath>{Path.Combine(_folder, "packages")}</RestorePackagesPath></PropertyGroup>"
            + $"<ItemGroup><PackageReference Include=\"Daly.Protocol\" Version=\"{_version}\" /></ItemGroup></Project>");
    }

    private static string ProjectFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "nuget.config"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "Daly.Protocol");
    }

    private static string Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, output + errors.Result);
        return output;
    }
}
