using Daly.Protocol;
using Daly.Protocol.Detection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Daly.Client;

/// <summary>How to talk to the boards on a line. What is left out fits a board on a UART.</summary>
public sealed record DalyOptions
{
    /// <summary>Gets the board numbers on the line, 1 to 16.</summary>
    public IReadOnlyList<int> Boards { get; init; } = [1];

    /// <summary>Gets the dialect; <see cref="DialectKind.Unknown"/> finds it out.</summary>
    public DialectKind Dialect { get; init; } = DialectKind.Unknown;

    /// <summary>Gets the speed of a serial port in bits per second.</summary>
    public int BaudRate { get; init; } = 9600;

    /// <summary>Gets how often pack, FETs and alarms are read; zero is as often as the wire allows.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets how long to wait for a board to answer at all; finding out the dialect takes up to 10 s.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how long to wait for all values of a snapshot; what has not come by then is <c>null</c>.</summary>
    public TimeSpan SnapshotTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets for how long a write is read back before it counts as failed.</summary>
    public TimeSpan ConfirmTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Gets the age from which a value counts as unknown.</summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets which sign a board gives to charging in A5; <see cref="CurrentSignKind.Unknown"/> learns it from the board's state.</summary>
    public CurrentSignKind CurrentSign { get; init; } = CurrentSignKind.Unknown;

    /// <summary>Gets the kind of cells, for the limits of parameters: lifepo4, li-ion or lto.</summary>
    public string Chemistry { get; init; } = "lifepo4";

    /// <summary>Gets whether what the board is and how it is set is read as well, in time that nothing else needs.</summary>
    public bool ReadIdentity { get; init; } = true;

    /// <summary>Gets the value of unused bytes of a request, for lines that need more edges.</summary>
    internal byte RequestFill { get; init; }

    /// <summary>Gets where to log.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Gets the clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
