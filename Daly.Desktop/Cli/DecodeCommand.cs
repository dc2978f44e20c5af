using System.CommandLine;
using Daly.Desktop.Decode;

namespace Daly.Desktop.Cli;

/// <summary><c>daly decode</c>: explains bytes.</summary>
internal static class DecodeCommand
{
    private static readonly Argument<string[]> Input = new("HEX|FILE")
    {
        Description = "Bytes as they were copied, or a file: a capture, a log, hex lines, lines of candump, JSON lines with \"hex\", or raw bytes; - is standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a line." };

    public static Command Create()
    {
        var command = new Command("decode", "Explains every frame in the given bytes, field by field.") { Input, Json };
        command.SetAction(result => Run(result.GetValue(Input)!, result.GetValue(Json)));
        return command;
    }

    private static int Run(string[] input, bool asJson)
    {
        var content = DecodeInput.Read(input);
        foreach (var problem in content.Problems)
        {
            Console.Error.WriteLine($"daly: line {problem.LineNumber}: {problem.Reason}");
        }

        if (content.Problems.Count > 1) Console.Error.WriteLine($"daly: {content.Problems.Count} lines were left out.");

        var spans = DecodeInput.Explain(content);
        foreach (var span in spans)
        {
            Console.WriteLine(asJson ? SpanFormat.Json(span) : SpanFormat.Text(span));
        }

        if (spans.Count == 0) Console.Error.WriteLine("daly: there are no bytes to explain.");
        return spans.Any(span => span.IsOk) ? ExitCode.Ok : ExitCode.Failed;
    }
}
