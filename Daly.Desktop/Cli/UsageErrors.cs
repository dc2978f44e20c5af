using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Daly.Desktop.Cli;

/// <summary>What is wrong with a command line, in words of this program and not of the one it is written in.</summary>
internal static class UsageErrors
{
    /// <summary>Tells whether a command was begun that only has commands below it, and nothing more was said.</summary>
    public static bool IsQuestion(ParseResult result) =>
        result.Errors.Count > 0 && result.CommandResult.Command.Action is null && result.UnmatchedTokens.Count == 0;

    /// <summary>Gives the sentences; none where all is well.</summary>
    public static IReadOnlyList<string> Of(ParseResult result)
    {
        // A shell asks with a line that is not finished.
        if (result.Tokens is [{ Type: TokenType.Directive }, ..]) return [];
        var command = result.CommandResult;

        // An argument takes what begins like an option, and all that follows is then wrong in its turn.
        string[] options = [.. Words(result).Where(word => word.Length > 2 && word.StartsWith("--", StringComparison.Ordinal))];
        if (options.Length > 0) return [.. options.Select(option => $"there is no option '{option}'.{Suggestion(command, option)}")];
        if (result.UnmatchedTokens.Count > 0)
            return [.. result.UnmatchedTokens.Select(word => $"'{word}' is not understood here.{Suggestion(command, word)}")];
        return [.. result.Errors.Select(error => WrongNumber(error) ?? error.Message)];
    }

    /// <summary>Parses a number; the library's way takes a comma, and 12,5 as 125.</summary>
    public static double ParseNumber(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (!IsNumber(text, typeof(double))) argument.AddError(text);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;
    }

    private static IEnumerable<string> Words(ParseResult result) => result.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash).Where(token => token.Type == TokenType.Argument).Select(token => token.Value);

    // The library finds what is alike, but only where no argument takes the word.
    private static string Suggestion(CommandResult command, string word)
    {
        var bare = new RootCommand();
        bare.Options.Clear();
        foreach (var option in OptionsOf(command)) bare.Add(option);
        foreach (var below in command.Command.Subcommands) bare.Add(below);
        var parsed = bare.Parse([word]);
        if (parsed.Action is not ParseErrorAction action) return string.Empty;
        action.ShowHelp = false;
        using var said = new StringWriter();
        parsed.Invoke(new InvocationConfiguration { Output = said, Error = TextWriter.Null });
        string[] alike = [.. said.ToString().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        return alike.Length == 0 ? string.Empty : $" Did you mean {string.Join(" or ", alike)}?";
    }

    private static IEnumerable<Option> OptionsOf(CommandResult command)
    {
        var own = command.Command.Options.AsEnumerable();
        for (var above = command.Parent as CommandResult; above is not null; above = above.Parent as CommandResult)
            own = own.Concat(above.Command.Options.Where(option => option.Recursive));
        return own.Where(option => option is not (System.CommandLine.Help.HelpOption or VersionOption));
    }

    private static string? WrongNumber(ParseError error)
    {
        var (name, type) = Target(error.SymbolResult);
        var number = type is { IsArray: true } ? type.GetElementType() : type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        if (number != typeof(int) && number != typeof(double)) return null;
        string? wrong = error.SymbolResult?.Tokens.Select(token => token.Value).FirstOrDefault(text => !IsNumber(text, number));
        if (wrong is null) return null;
        return number == typeof(int)
            ? $"{name} takes a whole number such as 12, not '{wrong}'."
            : $"{name} takes a number such as 12.5, with a point, not '{wrong}'.";
    }

    private static (string? Name, Type? Type) Target(SymbolResult? symbol) => symbol switch
    {
        OptionResult option => (option.Option.Name, option.Option.ValueType),
        ArgumentResult { Parent: OptionResult option } => (option.Option.Name, option.Option.ValueType),
        ArgumentResult argument => (argument.Argument.Name, argument.Argument.ValueType),
        _ => (null, null),
    };

    private static bool IsNumber(string text, Type type) => type == typeof(int)
        ? int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
