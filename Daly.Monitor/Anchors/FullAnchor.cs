using Daly.Monitor.Settings;

namespace Daly.Monitor.Anchors;

/// <summary>Finds out that the battery is full from voltage and tail current, and says what is missing until then.</summary>
/// <remarks>
/// Charged voltage and threshold &lt; I ≤ tail must hold for the detection time, both FETs on and the link online; the
/// voltage must not have fallen meanwhile.
/// </remarks>
public sealed class FullAnchor
{
    private readonly MonitorOptions _options;
    private readonly HoldTimer _hold = new HoldTimer();
    private readonly VoltageTrend _trend = new VoltageTrend();

    internal FullAnchor(MonitorOptions options) => _options = options;

    /// <summary>Gets what is missing.</summary>
    public SyncBlock Block { get; private set; } = SyncBlock.NoData;

    /// <summary>Gets what is measured: mV, mA or s as <see cref="Block"/> says, or <see cref="Absent.Value"/>.</summary>
    public int BlockValue { get; private set; } = Absent.Value;

    /// <summary>Gets what it must reach or stay below, in the same unit, or <see cref="Absent.Value"/>.</summary>
    public int BlockLimit { get; private set; } = Absent.Value;

    /// <summary>Looks at a sample.</summary>
    /// <returns>Whether the battery is full.</returns>
    internal bool Add(AnchorInput input)
    {
        if (!IsTrusted(input))
        {
            Restart();
            return false;
        }

        bool isMet = Judge(input);
        _hold.Add(input.AtMs, isMet);
        if (_hold.HeldMs == 0)
            _trend.Restart();

        if (!isMet)
            return false;

        _trend.Add(input.MilliVolts, _hold.HeldMs, _options.DetectSeconds);
        return IsHeld(input);
    }

    /// <summary>No sample, and none to be expected.</summary>
    internal void NoData()
    {
        Restart();
        Blocked(SyncBlock.NoData, Absent.Value, Absent.Value);
    }

    internal void Synced()
    {
        Restart();
        Blocked(SyncBlock.None, Absent.Value, Absent.Value);
    }

    private bool IsTrusted(AnchorInput input)
    {
        if (input.Bms.IsAnyFetOff)
            Blocked(SyncBlock.FetOff, Absent.Value, Absent.Value);
        else if (!input.Bms.IsOnline || !input.Bms.AreFetsOn || input.MilliVolts == Absent.Value || !input.IsVoltageOfCells)
            Blocked(SyncBlock.NoData, Absent.Value, Absent.Value);
        else
            return true;

        return false;
    }

    private bool Judge(AnchorInput input)
    {
        int milliAmps = (int)(input.CurrentMicroAmps / 1000);
        if (input.MilliVolts < _options.ChargedMilliVolts)
            Blocked(SyncBlock.Voltage, input.MilliVolts, _options.ChargedMilliVolts);
        else if (input.CurrentMicroAmps <= input.ThresholdMicroAmps)
            Blocked(SyncBlock.CurrentLow, milliAmps, (int)(input.ThresholdMicroAmps / 1000));
        else if (input.CurrentMicroAmps > _options.TailMicroAmps)
            Blocked(SyncBlock.CurrentHigh, milliAmps, (int)(_options.TailMicroAmps / 1000));
        else
            return true;

        return false;
    }

    private bool IsHeld(AnchorInput input)
    {
        if (input.IsFull)
            Blocked(SyncBlock.None, Absent.Value, Absent.Value);
        else
            Blocked(SyncBlock.Time, (int)(_hold.HeldMs / 1000), _options.DetectSeconds);

        if (_hold.HeldMs < _options.DetectSeconds * 1000L)
            return false;

        if (!_trend.HasFallen(_options.Cells, _options.DetectSeconds))
            return true;

        Restart();
        Blocked(SyncBlock.Voltage, input.MilliVolts, _options.ChargedMilliVolts);
        return false;
    }

    private void Restart()
    {
        _hold.Restart();
        _trend.Restart();
    }

    private void Blocked(SyncBlock block, int value, int limit)
    {
        Block = block;
        BlockValue = value;
        BlockLimit = limit;
    }
}
