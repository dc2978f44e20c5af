using Daly.Bridge.State;
using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Portable.Fakes;

/// <summary>One bridge after another on the same medium, clock and pack, whose discharge FET is switched.</summary>
internal sealed class SwitchBackRig
{
    public const string OffForTen = "{\"value\":\"off\",\"ack\":\"load_dump\",\"for_s\":10}";
    public const string OffForGood = "{\"value\":\"off\",\"ack\":\"load_dump\"}";
    public const string Topic = "1/discharge_fet";

    private readonly string _settings;
    private readonly PackState _pack = CommandRig.OnlinePack();
    private int _millis;

    public SwitchBackRig()
        : this(CommandRig.Enabled)
    {
    }

    public SwitchBackRig(string settings)
    {
        _settings = settings;
        Bridge = Create();
        Run(6000);
    }

    public NamedBlobs Blobs { get; } = new NamedBlobs();

    public FakeMachine Machine { get; } = new FakeMachine();

    /// <summary>Gets the bridge that runs now.</summary>
    public CommandRig Bridge { get; private set; }

    public ControlState Control => Bridge.State.Control;

    public bool IsOn
    {
        get => _pack.Data.Fets.DischargeFet == 1;
        set => _pack.Data.Fets.DischargeFet = value ? 1 : 0;
    }

    public LinkState Link
    {
        set => _pack.Link.State = value;
    }

    public bool IsProtected
    {
        set
        {
            _pack.Data.Alarms.Raw[0] = (byte)(value ? 0x02 : 0);
            _pack.Alarms.Evaluate(_pack.Data.Alarms.Raw);
        }
    }

    /// <summary>Gets the last event.</summary>
    public BridgeEvent Last => Bridge.State.Events.Get(Bridge.State.Events.Total);

    /// <summary>Kills the bridge; a new one starts after a while.</summary>
    public void Restart(int secondsLater)
    {
        Machine.NowMs += secondsLater * 1000L;
        Machine.UnixSeconds += secondsLater;
        Bridge = Create();
    }

    /// <summary>Lets both clocks run.</summary>
    public void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 100)
        {
            Bridge.Run(100);
            _millis += 100;
            if (_millis % 1000 == 0) Machine.UnixSeconds++;
        }
    }

    /// <summary>The bridge runs on its own clock, and the time of day with it, but the board does nothing of what it is told.</summary>
    public void Send(string payload)
    {
        Bridge.Mqtt.Arrive(CommandRig.TopicOf(Topic), payload, false);
        Bridge.Step();
        Bridge.Step();
    }

    public void SwitchOff()
    {
        Bridge.WasConfirmed(Topic, OffForTen);
        Check.True(!IsOn);
        Check.Equal(1, Control.SwitchBacks);
    }

    /// <summary>Switches off for ten seconds, and the command ends as told.</summary>
    public void SwitchOff(CommandOutcome outcome)
    {
        Send(OffForTen);
        Check.True(Bridge.Port.IsBusy);
        Bridge.Port.End(outcome, Machine.NowMs);
        Run(500);
        Check.Equal("failed", Field("stage"));
    }

    /// <summary>Gets a field of the last result.</summary>
    public string Field(string key) => CommandRig.Field(Bridge.Last(Topic)!, key);

    public bool HasTold(string text)
    {
        EventLog events = Bridge.State.Events;
        for (long i = events.Oldest; i <= events.Total; i++)
        {
            if (events.Get(i).Text == text) return true;
        }

        return false;
    }

    private CommandRig Create() => new CommandRig(_settings, Blobs, _pack, Machine);
}
