using Daly.Monitor;
using Daly.Monitor.Settings;
using Daly.Monitor.Soc;
using Daly.Monitor.Sources;
using Daly.Sensors;
using Daly.Simulator.Scenarios;

namespace Daly.Desktop.Study;

/// <summary>A recorded log through the monitor, in the log's own time. There is no truth to compare with.</summary>
public sealed class SocLogRun
{
    private const int PointsWanted = 900;
    private readonly List<SocPoint> _points = [];
    private readonly List<SocSync> _syncs = [];
    private readonly ShuntReading _reading = new();
    private readonly BmsView _bms = new();
    private readonly MonitorOptions _options;
    private int _syncsSeen;

    private SocLogRun(MonitorOptions options)
    {
        _options = options;
        Monitor = new BatteryMonitor(options);
    }

    /// <summary>Gets the monitor as it is at the end.</summary>
    public BatteryMonitor Monitor { get; }

    /// <summary>Gets the moments; the truth is the monitor's own count.</summary>
    public IReadOnlyList<SocPoint> Points => _points;

    /// <summary>Gets the anchors that were met.</summary>
    public IReadOnlyList<SocSync> Syncs => _syncs;

    /// <summary>Gets how many lines were read.</summary>
    public int Lines { get; private set; }

    /// <summary>Runs a log.</summary>
    /// <param name="lines">Its lines, in order of time.</param>
    public static SocLogRun Of(IReadOnlyList<SocLogLine> lines, MonitorOptions options)
    {
        var run = new SocLogRun(options);
        var stride = Math.Max(1, lines.Count / PointsWanted);
        for (var i = 0; i < lines.Count; i++)
        {
            run.Take(lines[i]);
            var hours = (lines[i].Ms - lines[0].Ms) / 3.6e6;
            run.NoteSync(hours);
            if (i % stride == 0) run._points.Add(run.Point(hours));
        }

        return run;
    }

    private void Take(SocLogLine line)
    {
        Lines++;
        TakeShunt(line);
        TakeBms(line);
        Monitor.Tick(line.Ms, _reading, _bms);
    }

    private void TakeShunt(SocLogLine line)
    {
        if (line is not { ShuntNanoVolts: { } shunt, BusMilliVolts: { } bus })
        {
            _reading.Invalidate();
            return;
        }

        _reading.ShuntNanoVolts = shunt;
        _reading.CurrentMicroAmps = _options.Rating.MicroAmps(shunt);
        _reading.BusMicroVolts = bus * 1000;
        _reading.BusMilliVolts = (int)bus;
        _reading.IsSaturated = Math.Abs(shunt) >= 81_917_500;
        _reading.TimestampMs = line.Ms;
        _reading.Sequence++;
        _reading.IsValid = true;
    }

    private void TakeBms(SocLogLine line)
    {
        _bms.IsOnline = line.LowestCellMilliVolts is not null || line.SocPermille is not null || line.ChargeFet is not null;
        _bms.ChargeFet = Fet(line.ChargeFet);
        _bms.DischargeFet = Fet(line.DischargeFet);
        _bms.LowestCellMilliVolts = Value(line.LowestCellMilliVolts);
        _bms.HighestCellMilliVolts = Value(line.HighestCellMilliVolts);
        _bms.CellsAtMs = line.Ms;
        _bms.SocPermille = Value(line.SocPermille);
        _bms.CurrentMilliAmps = Value(line.CurrentMilliAmps);
        _bms.PackAtMs = line.Ms;
    }

    private void NoteSync(double hours)
    {
        var history = Monitor.History;
        if (history.Syncs > _syncsSeen)
        {
            double? error = history.LastSyncErrorPpm == Absent.Value ? null : history.LastSyncErrorPpm / 1e4;
            _syncs.Add(new(hours, Monitor.Soc.IsFull, double.NaN, error));
        }

        _syncsSeen = history.Syncs;
    }

    private SocPoint Point(double hours)
    {
        var isKnown = Monitor.Soc.Quality != SocQuality.Unknown;
        return new(
            hours,
            double.NaN,
            isKnown ? Monitor.Soc.Permille / 10.0 : null,
            isKnown ? Monitor.Soc.UnheldPpm / 1e4 : null,
            _bms.SocPermille == Absent.Value ? double.NaN : _bms.SocPermille / 10.0,
            double.NaN,
            Monitor.CurrentMicroAmps == Absent.Long ? double.NaN : Monitor.CurrentMicroAmps / 1e6,
            Monitor.Soc.Quality);
    }

    private static FetState Fet(long? value) => value switch
    {
        null => FetState.Unknown,
        0 => FetState.Off,
        _ => FetState.On,
    };

    private static int Value(long? value) => value is { } known ? (int)known : Absent.Value;
}
