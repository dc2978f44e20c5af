using System;
using System.IO;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Cli;

[TestClass]
public sealed class CompletionCommandTests
{
    [TestMethod]
    [DataRow("daly sim", "simulate")]
    [DataRow("daly get --conf", "--config")]
    [DataRow("daly set fet charge --po", "--port")]
    public void Bash_completes_what_the_program_knows(string typed, string completed)
    {
        using var folder = new TemporaryFolder();
        string script = folder.File("daly.bash");
        File.WriteAllText(script, DalyCommand.Run("completion", "bash").Output);
        string words = string.Join(' ', typed.Split(' '));
        string program = Path.Combine(AppContext.BaseDirectory, "daly.dll");
        string asked = $"daly() {{ dotnet '{program}' \"$@\"; }}; source '{script}'; COMP_LINE='{typed}'; COMP_POINT={typed.Length}; "
            + $"COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _daly; echo \"${{COMPREPLY[@]}}\"";

        Assert.AreEqual(completed, ClientProgram.Run("bash", ["-c", asked]).Trim());
    }

    [TestMethod]
    [DataRow("zsh", "compdef _daly daly")]
    [DataRow("fish", "complete -c daly")]
    public void The_other_shells_ask_the_program_too(string shell, string registered)
    {
        string script = DalyCommand.Run("completion", shell).Output;

        Assert.Contains(registered, script);
        Assert.Contains("[suggest:", script);
    }

    [TestMethod]
    public void A_shell_that_is_not_known_is_refused() =>
        DalyCommand.Run("completion", "cmd").ExpectFailure(2, "bash");
}
