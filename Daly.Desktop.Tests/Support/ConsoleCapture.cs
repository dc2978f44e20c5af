using System;
using System.Text;
using System.Threading;

namespace Daly.Desktop.Tests.Support;

/// <summary>What one run of a command writes to the console, seen from any thread.</summary>
internal sealed class ConsoleCapture
{
    private static readonly AsyncLocal<ConsoleCapture?> InForce = new();

    private readonly Lock _gate = new();
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    /// <summary>Gets or sets what the code that runs here, and all threads and tasks that it starts, writes to.</summary>
    internal static ConsoleCapture? Current
    {
        get => InForce.Value;
        set => InForce.Value = value;
    }

    internal string Output => Read(_output);

    internal string Errors => Read(_errors);

    internal void Write(char value, bool isError)
    {
        lock (_gate) (isError ? _errors : _output).Append(value);
    }

    internal void Write(ReadOnlySpan<char> text, bool isError)
    {
        lock (_gate) (isError ? _errors : _output).Append(text);
    }

    private string Read(StringBuilder text)
    {
        lock (_gate) return text.ToString().TrimEnd('\n');
    }
}
