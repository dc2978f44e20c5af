using System;
using System.IO;
using Daly.Desktop.Simulated;

namespace Daly.Desktop.Tests.Support;

/// <summary>The built program in a terminal, which is tmux: its screen is seen as a user sees it.</summary>
internal sealed class TerminalWindow : IDisposable
{
    private static readonly string Tmux = InstalledProgram.Find("tmux", "tmux");

    private readonly TemporaryFolder _folder = new();

    /// <param name="environment">Assignments before the command, such as <c>TERM=dumb</c>.</param>
    internal TerminalWindow(int width, int height, string arguments, string environment = "")
    {
        string program = Path.Combine(AppContext.BaseDirectory, "daly.dll");
        Run("-f", "/dev/null", "new-session", "-d", "-x", $"{width}", "-y", $"{height}",
            $"env {environment} dotnet {program} {arguments}; echo \"exit code $?\"; trap '' INT; sleep 600");
    }

    internal string Screen => Run("capture-pane", "-p");

    /// <summary>Gets the state that a program may leave a terminal in: 1 where the cursor is shown.</summary>
    internal string CursorFlag => Run("display-message", "-p", "#{cursor_flag}").Trim();

    internal void Press(string key) => Run("send-keys", key);

    internal void Expect(string text) => Eventually.True(() => Screen.Contains(text, StringComparison.Ordinal), () => $"\"{text}\" on the screen: {Screen}");

    public void Dispose()
    {
        Run("kill-server");
        _folder.Dispose();
    }

    private string Run(params string[] arguments) => ClientProgram.Run(Tmux, ["-S", _folder.File("tmux"), .. arguments]);
}
