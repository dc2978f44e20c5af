using Daly.Monitor.Sources;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Scenarios;

/// <summary>The board of a scenario, and what a bridge would know of it: polled once a second, without the wire.</summary>
public sealed class ScenarioBms
{
    private readonly BoardState _board;
    private readonly PowerCircuit _circuit;

    internal ScenarioBms(BmsProfile profile, PowerCircuit circuit, double? ownSocPercent)
    {
        _circuit = circuit;
        circuit.BmsDrawAmps = profile.DrawAmps;
        circuit.Solve();
        _board = new BoardState(profile, circuit, ownSocPercent ?? circuit.Pack.Truth.TrueSocPercent);
    }

    /// <summary>Gets or sets whether it sleeps: FETs stay as they are, nothing answers.</summary>
    public bool IsAsleep { get; set; }

    /// <summary>Gets what the monitor is given.</summary>
    public BmsView View { get; } = new();

    /// <summary>Gets the board's own SOC in percent.</summary>
    public double SocPercent => _board.Counter.SocPermille / 10.0;

    /// <summary>Switches the FETs by command.</summary>
    public void Command(bool isChargeOn, bool isDischargeOn)
    {
        _board.Fets.ChargeCommanded = isChargeOn;
        _board.Fets.DischargeCommanded = isDischargeOn;
        _board.Fets.Apply(_circuit, _board.Protection);
    }

    internal void Tick(long nowMicroseconds, double seconds)
    {
        if (!IsAsleep) _board.Tick(nowMicroseconds, seconds);
    }

    internal void Fill(long monitorMs)
    {
        View.IsOnline = !IsAsleep;
        if (IsAsleep) return;
        var measured = _board.Measured;
        View.ChargeFet = _circuit.ChargeFetOn ? FetState.On : FetState.Off;
        View.DischargeFet = _circuit.DischargeFetOn ? FetState.On : FetState.Off;
        View.IsOffByCommand = _board.Fets.AnyOffByCommand;
        View.LowestCellMilliVolts = measured.CellMilliVolts[measured.MinCell];
        View.HighestCellMilliVolts = measured.CellMilliVolts[measured.MaxCell];
        View.CellsAtMs = monitorMs;
        View.PackMilliVolts = measured.PackDeciVolts * 100;
        View.CurrentMilliAmps = measured.CurrentDeciAmps * 100;
        View.PackAtMs = monitorMs;
        View.SocPermille = _board.Counter.SocPermille;
        View.HasCellHighAlarm = HasProtection(AlarmBit.CellHigh);
        View.HasLowVoltageAlarm = HasProtection(AlarmBit.CellLow) || HasProtection(AlarmBit.PackLow);
        View.TemperatureDeciCelsius = measured.SensorCelsius[0] * 10;
    }

    /// <summary>Forgets what was known: the monitor was started anew.</summary>
    internal void Forget()
    {
        View.IsOnline = false;
        View.CellsAtMs = Absent.Long;
        View.PackAtMs = Absent.Long;
    }

    // The second bit of a pair is the protection, the first the warning.
    private bool HasProtection(int warningBit) => (_board.Protection.Bits & (2UL << warningBit)) != 0;
}
