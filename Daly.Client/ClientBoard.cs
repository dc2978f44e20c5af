using Daly.Protocol;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Client;

/// <summary>One board as the loop's thread sees it.</summary>
internal sealed class ClientBoard : BoardReading
{
    private const int FirstReadMs = 10_000;

    /// <summary>So long a board that answers may take until each of its values was asked for once.</summary>
    private const int TryAllMs = 3000;

    private static readonly BmsGroup[] Live =
    [
        BmsGroup.Pack, BmsGroup.Fets, BmsGroup.Alarms, BmsGroup.Status, BmsGroup.Balance, BmsGroup.CellVoltages, BmsGroup.Temperatures,
    ];

    private static readonly BmsGroup[] Fast = [BmsGroup.Pack, BmsGroup.Fets, BmsGroup.Alarms];

    private readonly DalyOptions _options;
    private LinkState _toldState = LinkState.Starting;
    private long _toldMs = Absent.Long;
    private bool _wasRead;

    private ClientBoard(BmsLink engine, DetectionReport? report, DalyOptions options)
        : base(engine.Data, engine.Status, engine.Options.StaleMs)
    {
        Engine = engine;
        Detection = report;
        _options = options;
        Sign.Override = options.CurrentSign;
    }

    /// <summary>Gets the engine's side of it.</summary>
    public BmsLink Engine { get; }

    /// <summary>Gets how often there was something to tell: a round of the fast values, another state.</summary>
    public int Rounds { get; private set; }

    /// <summary>Gets the number of the board.</summary>
    public int Number => Engine.Options.BoardNumber;

    /// <summary>Gets whether the board answers.</summary>
    public bool IsOnline => Link.State == LinkState.Online;

    /// <summary>Gets what the search for the dialect found, or <c>null</c> when it is set.</summary>
    public DetectionReport? Detection { get; }

    /// <summary>Gets whether all that the board says about itself was asked for.</summary>
    public bool IsIdentityAsked => IsOnline && Dialect != DialectKind.Unknown && Engine.IsIdentityAsked;

    /// <summary>Gets what the board speaks; unknown until it has answered.</summary>
    public DialectKind Dialect => Detection?.Detected ?? _options.Dialect;

    /// <summary>Makes a board.</summary>
    public static ClientBoard Create(int number, DalyOptions options)
    {
        var link = new LinkOptions
        {
            BoardNumber = number,
            PollMs = (int)options.PollInterval.TotalMilliseconds,
            StaleMs = (int)options.StaleAfter.TotalMilliseconds,
            ReadIdentity = options.ReadIdentity,
            ByteMicroseconds = 10_000_000 / options.BaudRate,
            RequestFill = options.RequestFill,
        };
        string word = BmsDialects.Of(options.Dialect)?.Word ?? BmsDialects.Auto;
        return new ClientBoard(BmsDialects.CreateLink(word, link, options.Boards.Count == 1, out var report), report, options);
    }

    /// <summary>Draws the conclusions of what the board said, and counts the rounds.</summary>
    public void OnNews(long nowMs)
    {
        Observe(nowMs);
        bool isOtherState = Link.State != _toldState;
        if (isOtherState) ClientLog.OnState(_options.Logger, Number, Link.State, Link.Symptom);
        if (!isOtherState && !IsRoundOver()) return;
        _toldState = Link.State;
        _toldMs = nowMs;
        Rounds++;
    }

    /// <summary>Takes a snapshot.</summary>
    public BmsSnapshot Take(long nowMs) =>
        Snapshots.Of(this, Number, Dialect, _options.TimeProvider.GetUtcNow(), nowMs);

    /// <summary>Gives the time from which on values count for a snapshot that is asked for now: right after connecting all of them.</summary>
    public long BeginRead(long nowMs)
    {
        bool isNew = !_wasRead && nowMs - Link.StateSinceMs < FirstReadMs;
        _wasRead = true;
        return isNew ? Link.StateSinceMs : nowMs;
    }

    /// <summary>Tells whether all that the board says was read at some time or later; what it has left unanswered so often that it rests is not waited for.</summary>
    public bool IsReadSince(long sinceMs, long nowMs) => IsOnline && AreCountsKnown(nowMs) && Live.All(group => IsReadSince(group, sinceMs, nowMs));

    // Cells are told only once two readings agree on how many there are.
    private bool AreCountsKnown(long nowMs) => Data.Status.CellCount == Absent.Value
        ? Data.Status.ToldCellCount == Absent.Value && IsAllTried(nowMs)
        : Data.Status.ToldCellCount == Data.Status.CellCount && Data.Status.ToldSensorCount == Data.Status.TemperatureSensorCount;

    private bool IsAllTried(long nowMs) => Link.SnapshotMs != Absent.Value && nowMs - Link.StateSinceMs > TryAllMs;

    private bool IsReadSince(BmsGroup group, long sinceMs, long nowMs) =>
        Data.UpdatedMs(group) >= sinceMs || (Data.UpdatedMs(group) < Link.StateSinceMs && IsAllTried(nowMs));

    // A board that leaves one of them unanswered is told with its next pack reading.
    private bool IsRoundOver()
    {
        int isNew = Fast.Count(group => Data.UpdatedMs(group) > _toldMs);
        bool isLate = Data.UpdatedMs(BmsGroup.Pack) > _toldMs + (2 * Math.Max(_options.PollInterval.TotalMilliseconds, 500));
        return isNew == Fast.Length || isLate;
    }
}
