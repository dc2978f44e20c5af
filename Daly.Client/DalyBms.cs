using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Daly.Protocol.Link;

namespace Daly.Client;

/// <summary>One board on a line. A line with several boards has an object for each, and they share the connection.</summary>
/// <remarks>
/// All members may be called from any thread. The engine reads all the time, so the board does not fall asleep while this
/// exists. Its connector is on battery negative: connect only through an isolated adapter.
/// </remarks>
public sealed class DalyBms : IAsyncDisposable
{
    private readonly BusLoop _loop;
    private readonly ClientBoard _board;
    private readonly DalyOptions _options;

    private DalyBms(BusLoop loop, ClientBoard board, DalyOptions options)
    {
        _loop = loop;
        _board = board;
        _options = options;
        Writes = new BoardWrites(loop, board, options);
    }

    /// <summary>Gets the number of the board.</summary>
    public int BoardNumber => _board.Number;

    /// <summary>Gets all boards on the line, in the order of <see cref="DalyOptions.Boards"/>.</summary>
    public IReadOnlyList<DalyBms> Boards { get; private set; } = [];

    /// <summary>Connects over a serial port.</summary>
    /// <param name="portName">Such as <c>/dev/ttyUSB0</c> or <c>COM3</c>.</param>
    /// <param name="options">How to talk to the boards.</param>
    /// <param name="cancellationToken">Ends connecting.</param>
    /// <returns>The first board; it answers.</returns>
    /// <exception cref="DalyPortException">The port cannot be opened.</exception>
    /// <exception cref="DalyNoAnswerException">No board answers.</exception>
    public static async Task<DalyBms> ConnectAsync(string portName, DalyOptions? options = null, CancellationToken cancellationToken = default)
    {
        int baudRate = (options ?? new()).BaudRate;
        var line = await Task.Run(() => SerialLine.Open(portName, baudRate), cancellationToken).ConfigureAwait(false);
        return await ConnectAsync(line, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Connects over a stream, such as that of a TCP connection to a serial server.</summary>
    /// <param name="stream">The stream; it stays open in the end.</param>
    /// <param name="options">How to talk to the boards.</param>
    /// <param name="cancellationToken">Ends connecting.</param>
    /// <returns>The first board; it answers.</returns>
    /// <exception cref="DalyPortException">The stream ended.</exception>
    /// <exception cref="DalyNoAnswerException">No board answers.</exception>
    public static Task<DalyBms> ConnectAsync(Stream stream, DalyOptions? options = null, CancellationToken cancellationToken = default) =>
        ConnectAsync(new StreamLine(stream, isOwned: false), options, cancellationToken);

    /// <summary>Connects over a line of your own.</summary>
    /// <param name="line">The line; disposed of in the end.</param>
    /// <param name="options">How to talk to the boards.</param>
    /// <param name="cancellationToken">Ends connecting.</param>
    /// <returns>The first board; it answers.</returns>
    /// <exception cref="DalyPortException">The line failed.</exception>
    /// <exception cref="DalyNoAnswerException">No board answers.</exception>
    public static async Task<DalyBms> ConnectAsync(IBmsLine line, DalyOptions? options = null, CancellationToken cancellationToken = default)
    {
        var bms = Create(line, options ?? new());
        await bms.OpenAsync(cancellationToken).ConfigureAwait(false);
        return bms;
    }

    /// <summary>Gets the writing side.</summary>
    internal BoardWrites Writes { get; }

    /// <summary>Gets whether anybody waits for the loop; asked on its thread.</summary>
    internal bool IsAwaited => _loop.IsAwaited;

    /// <summary>Waits for something that the loop's thread sees at the board, or to be stopped.</summary>
    internal Task UntilAsync(Func<ClientBoard, long, bool> isDone, TimeSpan atMost, CancellationToken stop) =>
        _loop.UntilAsync(now => stop.IsCancellationRequested || isDone(_board, now), atMost, CancellationToken.None);

    /// <summary>Makes the objects of a line that is not used yet.</summary>
    internal static DalyBms Create(IBmsLine line, DalyOptions options)
    {
        if (options.Boards.Count == 0) throw new ArgumentException("There has to be a board.", nameof(options));
        ClientBoard[] boards = [.. options.Boards.Select(number => ClientBoard.Create(number, options))];
        var loop = new BusLoop(line, new BmsBus([.. boards.Select(board => board.Engine)]), options, now => Array.ForEach(boards, board => board.OnNews(now)));
        DalyBms[] all = [.. boards.Select(board => new DalyBms(loop, board, options))];
        foreach (var bms in all) bms.Boards = all;
        return all[0];
    }

    /// <summary>Begins to use the line, and waits for the boards.</summary>
    internal async Task OpenAsync(CancellationToken stop)
    {
        var answer = _loop.UntilAsync(_ => Boards.All(bms => bms._board.IsOnline), _options.AnswerTimeout, stop);
        _loop.Start();
        try
        {
            bool isAnswered = await answer.ConfigureAwait(false) || Boards.Any(bms => bms._board.IsOnline);
            if (!isAnswered) throw new DalyNoAnswerException(_board.Link.Symptom, BoardNumber);
        }
        catch
        {
            await _loop.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Finds out which boards hang on a serial port and what they speak, by reading only.</summary>
    /// <param name="portName">The port.</param>
    /// <param name="cancellationToken">Ends the search; what was found by then is returned.</param>
    /// <returns>The boards; none if nothing answers.</returns>
    /// <exception cref="DalyPortException">The port cannot be opened.</exception>
    public static async Task<IReadOnlyList<DetectedBoard>> DetectAsync(string portName, CancellationToken cancellationToken = default)
    {
        using var line = await Task.Run(() => SerialLine.Open(portName, new DalyOptions().BaudRate), cancellationToken).ConfigureAwait(false);
        return (await DetectAsync(line, null, cancellationToken).ConfigureAwait(false)).Boards;
    }

    /// <summary>Finds out which boards hang on a stream and what they speak, by reading only.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="cancellationToken">Ends the search; what was found by then is returned.</param>
    /// <returns>The boards; none if nothing answers.</returns>
    public static async Task<IReadOnlyList<DetectedBoard>> DetectAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        using var line = new StreamLine(stream, isOwned: false);
        return (await DetectAsync(line, null, cancellationToken).ConfigureAwait(false)).Boards;
    }

    /// <summary>Finds out which boards hang on a line of your own and what they speak, by reading only.</summary>
    /// <param name="line">The line; it stays open.</param>
    /// <param name="timeProvider">The clock; that of the system if left out.</param>
    /// <param name="cancellationToken">Ends the search; what was found by then is returned.</param>
    /// <returns>What was found.</returns>
    public static Task<DetectionResult> DetectAsync(IBmsLine line, TimeProvider? timeProvider, CancellationToken cancellationToken = default) =>
        DetectAsync(line, isCan: false, timeProvider ?? TimeProvider.System, cancellationToken);

    /// <summary>Does so on a line that may be a CAN port.</summary>
    internal static Task<DetectionResult> DetectAsync(IBmsLine line, bool isCan, TimeProvider time, CancellationToken stop) =>
        Task.Run(() => new BoardSearch(line, isCan, time, stop).Run(), CancellationToken.None);

    /// <summary>Reads a snapshot of which every value that the board delivers was read after this call.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The snapshot; what did not come within <see cref="DalyOptions.SnapshotTimeout"/> is <c>null</c>.</returns>
    /// <exception cref="DalyNoAnswerException">The board does not answer.</exception>
    /// <exception cref="DalyPortException">The port is lost.</exception>
    public async Task<BmsSnapshot> ReadSnapshotAsync(CancellationToken cancellationToken = default)
    {
        long? sinceMs = null;
        BmsSnapshot? snapshot = null;
        await _loop.UntilAsync(now => _board.IsReadSince(sinceMs ??= _board.BeginRead(now), now) && (snapshot = _board.Take(now)) is not null, _options.SnapshotTimeout, cancellationToken)
            .ConfigureAwait(false);
        if (snapshot is null) await _loop.UntilAsync(now => (snapshot = _board.Take(now)) is not null, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        return snapshot!.State == LinkState.Online ? snapshot : throw new DalyNoAnswerException(snapshot.Symptom, BoardNumber);
    }

    /// <summary>Follows the board: a snapshot after each round of its fast values, and when it falls silent or comes back.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The snapshots; whoever is slow misses the older ones.</returns>
    /// <exception cref="DalyPortException">The port is lost.</exception>
    public async IAsyncEnumerable<BmsSnapshot> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var latest = Channel.CreateBounded<BmsSnapshot>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        int told = -1;
        var end = _loop.UntilAsync(
            now =>
            {
                if (told != _board.Rounds) latest.Writer.TryWrite(_board.Take(now));
                told = _board.Rounds;
                return false;
            },
            Timeout.InfiniteTimeSpan,
            left.Token);
        _ = end.ContinueWith(over => latest.Writer.TryComplete(over.Exception?.InnerException), TaskScheduler.Default);
        try
        {
            await foreach (var snapshot in latest.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return snapshot;
        }
        finally
        {
            await left.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Switches the charge FET and reads it back.</summary>
    /// <param name="on">Whether it is to be closed; it is not while a protection of the board is active, or that is not known.</param>
    /// <param name="cancellationToken">Ends waiting for the turn; a write under way is not ended.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="DalyPortException">The port is lost.</exception>
    public Task<WriteOutcome> SetChargeFetAsync(bool on, CancellationToken cancellationToken = default) =>
        Writes.RunAsync(new BmsCommand { Kind = BmsCommandKind.ChargeFet, On = on }, cancellationToken);

    /// <summary>Switches the discharge FET and reads it back. Off cuts everything that the pack feeds.</summary>
    /// <inheritdoc cref="SetChargeFetAsync"/>
    public Task<WriteOutcome> SetDischargeFetAsync(bool on, CancellationToken cancellationToken = default) =>
        Writes.RunAsync(new BmsCommand { Kind = BmsCommandKind.DischargeFet, On = on }, cancellationToken);

    /// <summary>Sets the state of charge that the board believes in, and its clock to the time of this computer in UTC.</summary>
    /// <param name="socPercent">0 to 100 %, in steps of 0.1.</param>
    /// <param name="cancellationToken">Ends waiting for the turn; a write under way is not ended.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="DalyPortException">The port is lost.</exception>
    public Task<WriteOutcome> SetSocAsync(double socPercent, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(socPercent, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(socPercent, 100);
        var command = new BmsCommand { Kind = BmsCommandKind.Soc, SocPermille = (int)Math.Round(socPercent * 10) };
        return Writes.RunTimedAsync(command, _options.TimeProvider.GetUtcNow(), cancellationToken);
    }

    /// <summary>Sets the clock of the board.</summary>
    /// <param name="time">The time; the board gets it in UTC.</param>
    /// <param name="cancellationToken">Ends waiting for the turn; a write under way is not ended.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="DalyPortException">The port is lost.</exception>
    public Task<WriteOutcome> SetClockAsync(DateTimeOffset time, CancellationToken cancellationToken = default) =>
        Writes.RunTimedAsync(new BmsCommand { Kind = BmsCommandKind.Clock }, time, cancellationToken);

    /// <summary>Restarts the board; it is confirmed by a silence. It may cut everything that the pack feeds.</summary>
    /// <param name="cancellationToken">Ends waiting for the turn; a write under way is not ended.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="DalyPortException">The port is lost.</exception>
    public Task<WriteOutcome> RestartAsync(CancellationToken cancellationToken = default) =>
        Writes.RunAsync(new BmsCommand { Kind = BmsCommandKind.Restart }, cancellationToken);

    /// <summary>Reads one setting of the board.</summary>
    /// <param name="key">Its key: one of <see cref="Daly.Protocol.Parameters.A5Parameters"/> or <see cref="Daly.Protocol.Parameters.RegisterParameters"/>.</param>
    /// <param name="cancellationToken">Ends waiting for the turn.</param>
    /// <returns>The value in the unit that the key names; <c>null</c> if the board does not have it or does not answer.</returns>
    /// <exception cref="DalyPortException">The port is lost.</exception>
    public Task<decimal?> ReadParameterAsync(string key, CancellationToken cancellationToken = default) =>
        Writes.ReadParameterAsync(key, cancellationToken);

    /// <summary>Writes one setting of the board. UNVERIFIED on real boards: wrong limits can destroy cells.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value in the unit that the key names; checked against ranges, the chemistry and the other settings.</param>
    /// <param name="consentPhrase">The phrase of <see cref="Daly.Protocol.Parameters.UnverifiedWriteConsent"/>, as the owner gave it.</param>
    /// <param name="cancellationToken">Ends waiting for the turn; a write under way is not ended.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="DalyPortException">The port is lost.</exception>
    public Task<WriteOutcome> SetParameterAsync(string key, decimal value, string? consentPhrase, CancellationToken cancellationToken = default) =>
        Writes.SetParameterAsync(key, value, consentPhrase, cancellationToken);

    /// <summary>Closes the connection, for all boards on the line.</summary>
    /// <returns>Ends when the line is closed.</returns>
    public ValueTask DisposeAsync() => _loop.DisposeAsync();
}
