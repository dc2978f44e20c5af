using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text;
using Daly.Simulator.Bms;

namespace Daly.Client.Tests;

/// <summary>The packages as somebody else gets them: restored from a folder by projects that know nothing of this one.</summary>
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

    /// <summary>The portable PDB format's name for a source that it carries.</summary>
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private static readonly string Folder = Directory.CreateTempSubdirectory("daly-package-").FullName;
    private static readonly string Artifacts = Path.Combine(AppContext.BaseDirectory, "artifacts");
    private static readonly string Version = $"0.1.0-test{DateTime.UtcNow.Ticks}";

    [ClassInitialize]
    public static void Pack(TestContext context)
    {
        // Dependencies travel with the version that is packed: one build for both.
        foreach (string name in new[] { "Daly.Protocol", "Daly.Client" })
        {
            Processes.Dotnet(Path.Combine(Processes.Sources(), name), "pack", $"{name}.csproj", "-o", Path.Combine(Folder, "feed"), $"-p:PackageVersion={Version}",
                "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={Artifacts}", "-p:RunAnalyzers=false", "-v:q", "-nodeReuse:false");
        }
    }

    [ClassCleanup]
    public static void Clean()
    {
        Directory.Delete(Folder, true);
        Directory.Delete(Artifacts, true);
    }

    [TestMethod]
    [DataRow("Daly.Protocol", "netstandard2.0")]
    [DataRow("Daly.Protocol", "net10.0")]
    [DataRow("Daly.Client", "net10.0")]
    public void A_package_has_library_documentation_README_icon_licence_and_symbols(string name, string target)
    {
        string package = Path.Combine(Folder, "feed", $"{name}.{Version}.nupkg");
        using var zip = ZipFile.OpenRead(package);
        string[] names = [.. zip.Entries.Select(entry => entry.FullName)];
        foreach (string wanted in new[] { $"lib/{target}/{name}.dll", $"lib/{target}/{name}.xml", "README.md", "icon.png" }) Assert.Contains(wanted, names);
        using var reader = new StreamReader(zip.GetEntry($"{name}.nuspec")!.Open());
        string manifest = reader.ReadToEnd();
        foreach (string wanted in new[] { "<license type=\"expression\">MIT</license>", "<readme>README.md</readme>", "<icon>icon.png</icon>" }) Assert.Contains(wanted, manifest);
        using var symbols = ZipFile.OpenRead(Path.ChangeExtension(package, ".snupkg"));
        Assert.IsNotNull(symbols.GetEntry($"lib/{target}/{name}.pdb"));
    }

    [TestMethod]
    [DataRow("Daly.Protocol", "netstandard2.0")]
    [DataRow("Daly.Protocol", "net10.0")]
    [DataRow("Daly.Client", "net10.0")]
    public void A_package_brings_its_sources_and_may_be_trimmed_and_names_no_folder_of_who_built_it(string name, string target)
    {
        byte[] library = Bytes($"{name}.{Version}.nupkg", $"lib/{target}/{name}.dll");
        string text = Encoding.Latin1.GetString(library);
        foreach (string wanted in new[] { "IsTrimmable", "IsAotCompatible" }) Assert.Contains(wanted, text);
        using var portable = new PEReader(new MemoryStream(library));
        var entry = portable.ReadDebugDirectory().First(one => one.Type == DebugDirectoryEntryType.CodeView);
        Assert.AreEqual($"{name}.pdb", portable.ReadCodeViewDebugDirectoryData(entry).Path);

        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Bytes($"{name}.{Version}.snupkg", $"lib/{target}/{name}.pdb")));
        var symbols = provider.GetMetadataReader();
        foreach (var document in symbols.Documents)
        {
            string file = symbols.GetString(symbols.GetDocument(document).Name);
            Assert.StartsWith("/_/", file);
            Assert.IsTrue(symbols.GetCustomDebugInformation(document).Any(one => symbols.GetGuid(symbols.GetCustomDebugInformation(one).Kind) == EmbeddedSource), file);
        }
    }

    [TestMethod]
    public void A_project_that_restores_the_protocol_decodes_a_capture_of_each_dialect()
    {
        byte[] d2 = Recorded([0xD2, 0x03, 0x7C], 129);
        byte[] p81 = Recorded([0x51, 0x03, 0x94], 153);
        string project = WriteProject("decoder", Consumer, "Daly.Protocol", string.Empty);
        Processes.Dotnet(project, "build", "-o", Path.Combine(project, "out"), "-v:q", "-nodeReuse:false");

        var (code, output) = Processes.Run(project, "dotnet", "out/decoder.dll", "A501900802100000753001F4EA",
            Convert.ToHexString(d2), Convert.ToHexString(p81), "014090980800000002100000753001F4");

        Assert.AreEqual(0, code, output);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        int d2DeciVolts = (d2[3 + (0x28 * 2)] << 8) | d2[4 + (0x28 * 2)];
        string software = Encoding.ASCII.GetString(p81, 3, 14).TrimEnd('\0', ' ');
        CollectionAssert.AreEqual(new[] { "528", d2DeciVolts.ToString(), software, "528" }, lines, output);
    }

    [TestMethod]
    public void The_lines_of_the_README_published_ahead_of_time_from_the_packages_read_a_board()
    {
        string lines = File.ReadAllText(Path.Combine(Processes.Sources(), "Daly.Client.Sample", "Program.cs"));
        string linker = File.Exists("/usr/bin/clang") ? string.Empty : "<CppCompilerAndLinker>gcc</CppCompilerAndLinker>";
        string project = WriteProject("ahead", lines, "Daly.Client",
            $"<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization><TreatWarningsAsErrors>true</TreatWarningsAsErrors>{linker}");
        Processes.Dotnet(project, "publish", "-r", RuntimeInformation.RuntimeIdentifier, "-o", Path.Combine(project, "out"), "-v:q", "-nodeReuse:false");
        string program = Path.Combine(project, "out", "ahead");
        using (var file = File.OpenRead(program)) Assert.ThrowsExactly<BadImageFormatException>(() => new PEReader(file).PEHeaders);

        using var port = new SimulatedPort(new BmsProfile { Cells = 4 });
        var (code, output) = Processes.Run(project, program, port.Path);

        Assert.AreEqual(0, code, output);
        StringAssert.Matches(output, new(@"^1[23]\.\d V, 0 A, 6\d(\.\d)? %, cells \d{4} \d{4} \d{4} \d{4} mV\n$"));
    }

    private static byte[] Bytes(string package, string entry)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Folder, "feed", package));
        using var bytes = new MemoryStream();
        using var stream = zip.GetEntry(entry)!.Open();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Recorded(byte[] start, int length) => CaptureFile.Embedded(typeof(PackageTests).Assembly, "d2.jsonl")
        .First(record => record.ChecksumOk == true && record.Bytes.Length == length && record.Bytes.Take(3).SequenceEqual(start)).Bytes;

    private static string WriteProject(string name, string program, string package, string properties)
    {
        string project = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(project, "Program.cs"), program);
        File.WriteAllText(Path.Combine(project, "nuget.config"),
            $"<configuration><packageSources><add key=\"daly\" value=\"{Path.Combine(Folder, "feed")}\" /></packageSources></configuration>");
        File.WriteAllText(Path.Combine(project, $"{name}.csproj"),
            $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>{properties}"
            + $"<RestorePackagesPath>{Path.Combine(Folder, "packages")}</RestorePackagesPath><RestoreFallbackFolders>{cache}</RestoreFallbackFolders></PropertyGroup>"
            + $"<ItemGroup><PackageReference Include=\"{package}\" Version=\"{Version}\" /></ItemGroup></Project>");
        return project;
    }
}
