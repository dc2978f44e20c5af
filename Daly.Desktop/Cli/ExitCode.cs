namespace Daly.Desktop.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>It could not be done: no answer, refused, nothing found.</summary>
    public const int Failed = 1;

    /// <summary>Wrong command line or wrong settings; nothing was begun.</summary>
    public const int Usage = 2;

    /// <summary>Ended by Ctrl+C before it was done, as shells count it.</summary>
    public const int Interrupted = 130;
}
