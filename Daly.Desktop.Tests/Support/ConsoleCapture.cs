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

    /// <summary>Gets what the code that runs here writes to, or <c>null</c> for the console of the tests.</summary>
    internal static ConsoleCapture? Current => InForce.Value;

    internal string All => Output + "\n" + Errors;

    internal string Output => Read(_output);

    internal string Errors => Read(_errors);

    /// <summary>Takes what is written from here on, by this code and by all threads and tasks that it starts.</summary>
    internal static ConsoleCapture Begin() => InForce.Value = new ConsoleCapture();

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
