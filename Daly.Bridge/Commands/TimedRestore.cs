using Daly.Protocol;

namespace Daly.Bridge.Commands;

/// <summary>A FET that is to be switched back.</summary>
public sealed class TimedRestore
{
    /// <summary>Gets or sets the pack number, from 1.</summary>
    public int Pack { get; set; }

    /// <summary>Gets or sets which FET.</summary>
    public CommandKind Kind { get; set; }

    /// <summary>Gets or sets whether it was on before and is to be on again.</summary>
    public bool On { get; set; }

    /// <summary>Gets or sets what was acknowledged: bits of <see cref="CommandAcks"/>.</summary>
    public int Acks { get; set; }

    /// <summary>Gets or sets when, in Unix seconds.</summary>
    public long DueUnix { get; set; }

    /// <summary>Gets or sets when, in monotonic milliseconds; absent after a restart.</summary>
    public long DueMs { get; set; } = Absent.Long;
}
