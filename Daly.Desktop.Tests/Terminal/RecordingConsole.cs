using System;
using Spectre.Console;

namespace Daly.Desktop.Tests.Terminal;

/// <summary>A terminal of a given size that keeps what is written.</summary>
internal sealed class RecordingConsole : IDisposable
{
    private readonly SharedWriter _text = new();

    internal RecordingConsole(int width, int height, bool isAnsi)
    {
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isAnsi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isAnsi ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isAnsi ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(_text),
        });
        Console.Profile.Width = width;
        Console.Profile.Height = height;
        Console.Profile.Capabilities.Unicode = true;
    }

    internal IAnsiConsole Console { get; }

    internal string Text => _text.Text;

    public void Dispose() => _text.Dispose();
}
