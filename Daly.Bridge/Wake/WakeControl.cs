using Daly.Bridge.Commands.Run;
using Daly.Bridge.State;
using Daly.Hal;
using Daly.Protocol.Link;
using Daly.Settings;

namespace Daly.Bridge.Wake;

/// <summary>
/// Wakes a BMS through an isolated output: when it has slept or been silent for a minute, three short pulses at most, then
/// one an hour until it answers.
/// </summary>
/// <remarks>On boards with a power button a long pulse can switch the pack off: the pulse is never longer than 500 ms plus one turn.</remarks>
public sealed class WakeControl : ISubsystem, IWakeCommand
{
    /// <summary>How long a link must have been asleep or lost, in ms.</summary>
    public const int SilenceMs = 60_000;

    /// <summary>How long after a pulse the BMS may take to answer, in ms.</summary>
    public const int SettleMs = 20_000;

    /// <summary>How many pulses are tried in a row.</summary>
    public const int MaxTries = 3;

    /// <summary>The time between two pulses after those, in ms.</summary>
    public const int SlowMs = 3_600_000;

    /// <summary>The longest pulse in ms.</summary>
    public const int MaxPulseMs = ControlSettings.MaxWakePulseMs;

    private const int LookMs = 500;

    private readonly IOutputPin _pin;
    private readonly BridgeState _state;
    private readonly int _pulseMs;
    private int _tries;
    private bool _wasPulsed;
    private long _untilMs;
    private long _notBeforeMs = Absent.Long;

    /// <summary>Initializes a new instance of the <see cref="WakeControl"/> class; the output becomes inactive.</summary>
    /// <param name="state">The packs, and where events go.</param>
    /// <param name="pulseMs">Length of a pulse in ms; a longer one than <see cref="MaxPulseMs"/> is cut.</param>
    public WakeControl(IOutputPin pin, BridgeState state, int pulseMs)
    {
        _pin = pin;
        _state = state;
        _pulseMs = pulseMs > MaxPulseMs ? MaxPulseMs : pulseMs;
        pin.Set(false);
    }

    /// <summary>Gets what the output is doing.</summary>
    public WakePhase Phase { get; private set; } = WakePhase.Watching;

    public string Name => "waking of the BMS";

    public bool IsBusy => Phase != WakePhase.Watching;

    public string? Pulse(long nowMs)
    {
        if (IsBusy) return "a wake pulse is under way";
        Begin("on demand", nowMs);
        _state.EarlyTurn.Ask();
        return null;
    }

    public long Tick(long nowMs)
    {
        switch (Phase)
        {
            case WakePhase.Pulse:
                if (nowMs < _untilMs) return _untilMs;
                _pin.Set(false);
                Enter(WakePhase.Settling, nowMs + SettleMs);
                break;
            case WakePhase.Settling:
                if (!IsAnySilent(0, nowMs)) NoteAwake();
                else if (nowMs >= _untilMs) NoteSilent(nowMs);
                break;
            default:
                Watch(nowMs);
                break;
        }

        return Phase == WakePhase.Pulse ? _untilMs : nowMs + LookMs;
    }

    private void Watch(long nowMs)
    {
        if (!IsAnySilent(0, nowMs))
        {
            if (_wasPulsed) NoteAwake();
            return;
        }

        if (nowMs < _notBeforeMs || !IsAnySilent(SilenceMs, nowMs)) return;
        _tries++;
        Begin(_tries <= MaxTries ? "try " + _tries + " of " + MaxTries : "hourly try", nowMs);
    }

    private void Begin(string which, long nowMs)
    {
        _pin.Set(true);
        _wasPulsed = true;
        for (int i = 0; i < _state.Packs.Length; i++)
        {
            LinkStatus link = _state.Packs[i].Link;
            if (IsSilent(link)) link.WakingUntilMs = nowMs + _pulseMs + SettleMs;
        }

        Enter(WakePhase.Pulse, nowMs + _pulseMs);
        _state.Events.Add("wake", EventSeverity.Info, Absent.Value, "wake pulse of " + _pulseMs + " ms, " + which);
    }

    private void NoteAwake()
    {
        Phase = WakePhase.Watching;
        _tries = 0;
        _wasPulsed = false;
        _notBeforeMs = Absent.Long;
        _state.Events.Add("wake", EventSeverity.Info, Absent.Value, "the BMS answers after the wake pulse");
    }

    private void NoteSilent(long nowMs)
    {
        Phase = WakePhase.Watching;
        if (_tries < MaxTries) return;
        _notBeforeMs = nowMs + SlowMs - SettleMs;
        if (_tries > MaxTries) return;
        _state.Events.Add(
            "wake", EventSeverity.Warning, Absent.Value, "the BMS does not answer after " + MaxTries + " wake pulses; from now on hourly");
    }

    private void Enter(WakePhase phase, long untilMs)
    {
        Phase = phase;
        _untilMs = untilMs;
    }

    // A closed line says nothing about the BMS.
    private static bool IsSilent(LinkStatus link) =>
        link.State == LinkState.Asleep || (link.State == LinkState.Lost && link.Symptom != LinkSymptom.LineClosed);

    private bool IsAnySilent(long atLeastMs, long nowMs)
    {
        for (int i = 0; i < _state.Packs.Length; i++)
        {
            LinkStatus link = _state.Packs[i].Link;
            if (IsSilent(link) && nowMs - link.StateSinceMs >= atLeastMs) return true;
        }

        return false;
    }
}
