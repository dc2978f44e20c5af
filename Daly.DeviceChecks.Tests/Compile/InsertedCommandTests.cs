using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Daly.DeviceChecks.Compile;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Daly.DeviceChecks.Tests.Compile;

/// <summary>A command that somebody inserts in the middle of the catalogue changes nothing of the others.</summary>
[TestClass]
public sealed partial class InsertedCommandTests
{
    // Submits each command that goes to a board, and writes down what is told to the board and which bytes that is.
    private const string Probe = """
        using System;
        using System.Linq;
        using Daly.Bridge.Commands.Catalogue;
        using Daly.Bridge.Commands.Intake;
        using Daly.Bridge.Commands.Run;
        using Daly.Bridge.State;
        using Daly.Bridge.Topics;
        using Daly.Hal;
        using Daly.Protocol.Dialects;
        using Daly.Protocol.Link;
        using Daly.Protocol.Messages;
        using Daly.Settings;

        public sealed class Probe : IBmsCommandPort, IMonotonicClock, IWallClock
        {
            private readonly BmsData _data = new BmsData();
            private string _told = string.Empty;

            public bool IsBusy => false;
            public CommandOutcome Outcome => CommandOutcome.Confirmed;
            public bool WasAcknowledged => true;
            public long NowMs => 100_000;
            public bool IsSet => true;
            public long UnixSeconds => 1767225600;

            public static string Report(string names) => string.Join("\n", names.Split(' ').Select(name => new Probe().Of(name)));

            public bool TryBegin(BmsCommand command, long nowMs)
            {
                var bytes = new byte[64];
                _told = command.Kind.ToString();
                for (int i = 0; BmsDialects.At(i) is DialectRow row; i++)
                {
                    row.Create(new LinkOptions(), new LinkStatus(), out IBmsWriter writer);
                    _told += " " + row.Kind + " " + Hex(bytes, writer.BeginWrite(command, _data, 0, bytes));
                }

                return true;
            }

            private static string Hex(byte[] bytes, int count) => BitConverter.ToString(bytes, 0, count);

            private string Of(string name)
            {
                CommandDefinition definition = CommandCatalogue.Find(name)!;
                var pack = new PackState(1, 1, _data, new LinkStatus { State = LinkState.Online }, 30_000);
                _data.Pack.SocPermille = 500;
                foreach (BmsGroup group in Enum.GetValues(typeof(BmsGroup))) _data.MarkUpdated(group, NowMs);
                var state = new BridgeState(this, new PackState[] { pack }, null, NowMs);
                var settings = SettingsParser.Parse("control.enabled = true\ncontrol.allow = charge_fet,discharge_fet,soc,clock,bms_restart,wake,restart,zero,gain,counters,sync,settings,parameter\n").Control;
                object[] known = { state, new IBmsCommandPort[] { this }, new TopicNames("daly", "van"), settings, this };
                var maker = typeof(CommandRouter).GetConstructors().First(one => one.GetParameters()[1].ParameterType == typeof(IBmsCommandPort[]));
                var router = (CommandRouter)maker.Invoke(maker.GetParameters()
                    .Select(parameter => known.FirstOrDefault(parameter.ParameterType.IsInstanceOfType)).ToArray());
                var request = new CommandRequest(definition, definition.IsOfPack ? 1 : 0, CommandSource.Console) { Value = 1 };
                if (definition.Form == CommandForm.Parameter) request.Parameter = Daly.Protocol.Parameters.A5Parameters.Find("sleep_s");
                router.TrySubmit(request);
                for (int i = 0; i < 5; i++) router.Tick(NowMs);
                return name + " " + definition.AllowWord + " " + definition.Form + " " + definition.IsOfPack + definition.IsFet + definition.IsLong
                    + definition.IsDangerous + " " + request.Result.Stage + " " + request.Result.Reason + " " + request.Result.Text + " " + _told;
            }
        }
        """;

    [TestMethod]
    public void Nothing_else_changes_its_bytes_or_its_meaning()
    {
        string before = Report(Sources());
        string after = Report(Sources(
            ("Daly.Protocol/Link/BmsCommandKind.cs", InKinds(), "$0\n    Horn = 99,\n"),
            ("Daly.Bridge/Commands/Catalogue/CommandCatalogue.cs", InCatalogue(), "$0\n        Switch(CommandKind.Board, \"horn\", \"horn\", BmsCommandKind.Horn),\n")));
        Assert.Contains("DischargeFet A5 A5-40-D9-08-", before);
        Assert.AreEqual(before, after);
    }

    private static string Report(IEnumerable<SourceFile> sources)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp10);
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Copy",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options)).Append(CSharpSyntaxTree.ParseText(Probe, options)),
            platform.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream image = new();
        var result = compilation.Emit(image);
        Assert.IsTrue(result.Success, string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(5)));
        image.Position = 0;
        AssemblyLoadContext context = new("copy", isCollectible: true);
        Assembly copy = context.LoadFromStream(image);
        string report = (string)copy.GetType("Probe")!.GetMethod("Report")!.Invoke(null, [Names()])!;
        context.Unload();
        return report;
    }

    private static string Names()
    {
        string catalogue = File.ReadAllText(Path.Combine(Solution.Tree.Root, "Daly.Bridge/Commands/Catalogue/CommandCatalogue.cs"));
        string[] names = [.. NamesOf().Matches(catalogue).Select(match => match.Groups[1].Value)];
        Assert.IsGreaterThan(20, names.Length);
        return string.Join(' ', names);
    }

    private static IEnumerable<SourceFile> Sources(params (string Name, Regex Where, string Inserted)[] changes)
    {
        foreach (SourceFile source in DeviceProjects.AllPortable.SelectMany(project => project.Folders).SelectMany(Solution.Tree.Sources).DistinctBy(source => source.Name))
        {
            var change = changes.FirstOrDefault(one => one.Name == source.Name);
            if (change.Name is null)
            {
                yield return source;
                continue;
            }

            string text = change.Where.Replace(source.Text, change.Inserted, 1);
            Assert.AreNotEqual(source.Text, text, source.Name);
            yield return source with { Text = text };
        }
    }

    [GeneratedRegex(@"(?m)^    ChargeFet( = \d+)?,$")]
    private static partial Regex InKinds();

    [GeneratedRegex(@"(?m)^        Switch\(CommandKind\.ChargeFet.*$")]
    private static partial Regex InCatalogue();

    [GeneratedRegex("CommandKind\\.\\w+, \"(\\w+)\"")]
    private static partial Regex NamesOf();
}
