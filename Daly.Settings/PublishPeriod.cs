namespace Daly.Settings;

/// <summary>The period of some topics: what the settings file says, or what was set by command above it.</summary>
public sealed class PublishPeriod
{
    /// <summary>The shortest period that may be set by command, in seconds.</summary>
    public const int MinSeconds = 1;

    /// <summary>The longest period that may be set by command, in seconds.</summary>
    public const int MaxSeconds = 3600;

    private int _fileMs;

    /// <param name="fileMs">What the settings file says, in ms; 0 when nothing but changes is sent.</param>
    public PublishPeriod(int fileMs)
    {
        _fileMs = fileMs;
        Ms = fileMs;
    }

    /// <summary>Gets the period in force, in ms.</summary>
    public int Ms { get; private set; }

    /// <summary>Gets what was set by command, in seconds, or 0.</summary>
    public int CommandSeconds { get; private set; }

    internal void SetFile(int fileMs)
    {
        _fileMs = fileMs;
        if (CommandSeconds == 0) Ms = fileMs;
    }

    /// <param name="seconds">The period in s, or 0 for what the settings file says.</param>
    internal void SetByCommand(int seconds)
    {
        CommandSeconds = seconds;
        Ms = seconds == 0 ? _fileMs : seconds * 1000;
    }
}
