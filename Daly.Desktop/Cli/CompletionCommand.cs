using System.CommandLine;

namespace Daly.Desktop.Cli;

/// <summary><c>daly completion</c>: what a shell needs to complete commands and options. The program itself knows what may follow.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # Into ~/.bashrc: source <(daly completion bash)
        _daly() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(daly "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _daly daly
        """;

    private const string Zsh = """
        # Into ~/.zshrc, behind compinit: source <(daly completion zsh)
        _daly() {
          local -a words_of_daly
          words_of_daly=("${(@f)$(daly "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          compadd -a words_of_daly || _files
        }
        compdef _daly daly
        """;

    private const string Fish = """
        # Into ~/.config/fish/completions/daly.fish: daly completion fish
        complete -c daly -a '(daly "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
        """;

    private static readonly Argument<string> Shell = new Argument<string>("SHELL") { Description = "Which shell." }
        .AcceptOnlyFromAmong("bash", "zsh", "fish");

    public static Command Create()
    {
        var command = new Command("completion", "Prints what makes a shell complete commands and options of daly.") { Shell };
        command.SetAction(result => Console.WriteLine(result.GetValue(Shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish }));
        return command;
    }
}
