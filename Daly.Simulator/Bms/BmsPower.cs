namespace Daly.Simulator.Bms;

/// <summary>Sleeping, waking and restarting of a board. Time is in microseconds.</summary>
public sealed class BmsPower
{
    private const long RestartSilenceMicroseconds = 2_000_000;
    private const long ZeroAfterRestartMicroseconds = 1_000_000;
    private readonly BmsProfile _profile;
    private long _until;
    private long _quietSince;
    private bool _chargerSeen;

    internal BmsPower(BmsProfile profile)
    {
        _profile = profile;
        if (profile.StartsAsleep) State = BmsPowerState.Asleep;
        else Wake(0);
    }

    public BmsPowerState State { get; private set; }

    internal void Restart(long now)
    {
        State = BmsPowerState.Restarting;
        _until = now + RestartSilenceMicroseconds;
    }

    internal void Sleep()
    {
        if (State == BmsPowerState.Running) State = BmsPowerState.Asleep;
    }

    internal void Wake(long now)
    {
        _quietSince = now;
        State = _profile.ZeroFramesAfterWakeMs > 0 ? BmsPowerState.ZeroFrames : BmsPowerState.Running;
        _until = now + (_profile.ZeroFramesAfterWakeMs * 1000L);
    }

    internal void Tick(long now, bool currentSeen, bool chargerConnected)
    {
        var chargerCame = chargerConnected && !_chargerSeen;
        _chargerSeen = chargerConnected;
        if (currentSeen || chargerCame) _quietSince = now;
        if (State == BmsPowerState.Asleep && ((currentSeen && _profile.CurrentWakes) || chargerCame)) Wake(now);
        Advance(now);
        if (State == BmsPowerState.Running && SleepIsDue(now)) State = BmsPowerState.Asleep;
    }

    internal void Advance(long now)
    {
        if (State == BmsPowerState.Restarting && now >= _until)
        {
            State = BmsPowerState.ZeroFrames;
            _until += ZeroAfterRestartMicroseconds;
            _quietSince = now;
        }

        if (State == BmsPowerState.ZeroFrames && now >= _until) State = BmsPowerState.Running;
    }

    private bool SleepIsDue(long now) => _profile.SleepAfterSeconds != BmsProfile.NeverSleeps
        && now - _quietSince >= _profile.SleepAfterSeconds * 1_000_000L && now != _quietSince;
}
