using System;
using System.IO;
using System.Text;

namespace Daly.Desktop.Tests.Support;

/// <summary>A console's side that several commands of one process write to at once, each for itself.</summary>
internal sealed class ConsoleRouter(TextWriter original, bool isError) : TextWriter
{
    public override Encoding Encoding => original.Encoding;

    public override void Write(char value)
    {
        if (ConsoleCapture.Current is { } capture) capture.Write(value, isError);
        else original.Write(value);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (ConsoleCapture.Current is { } capture) capture.Write(buffer, isError);
        else original.Write(buffer);
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value) => Write(value + "\n");
}
