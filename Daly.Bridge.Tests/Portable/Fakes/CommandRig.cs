using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;
using Daly.Bridge.Mqtt;
using Daly.Bridge.State;
using Daly.Bridge.Topics;
using Daly.Hal;
using Daly.Monitor.Records;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Settings;

namespace Daly.Bridge.Tests.Portable.Fakes;

/// <summary>Everything between broker and link, with one online pack that discharges at 1.4 A.</summary>
internal sealed class CommandRig
{
    public const string Enabled =
        "control.enabled = true\nbridge.supply = other\n"
        + "control.allow = charge_fet,discharge_fet,soc,clock,bms_restart,wake,restart,zero,gain,counters,sync,settings\n";

    private readonly MessageDispatcher _dispatcher;
    private readonly CommandIntake _intake;
    private readonly ResultPublisher _publisher;
    private readonly MqttMessage _message = new MqttMessage();

    public CommandRig(string settings, NamedBlobs? blobs, PackState pack, FakeMachine machine)
    {
        Machine = machine;
        Pack = pack;
        State = new BridgeState(machine, new PackState[] { pack }, null, machine.NowMs);
        Port = new FakePort(pack);
        var names = new TopicNames("daly", "van");
        ControlSettings control = SettingsParser.Parse(settings).Control;
        Router = new CommandRouter(State, new IBmsCommandPort[] { Port }, names, control, machine, Medium(blobs)) { System = machine };
        _intake = new CommandIntake(Router, Mqtt, names, control);
        _dispatcher = new MessageDispatcher(Mqtt, new IMessageHandler[] { _intake }, State.Results);
        _publisher = new ResultPublisher(Mqtt, State.Results, State.Diagnostics, new Publisher(Mqtt, new TopicSlot[0], State.Diagnostics));
    }

    /// <summary>Gives what records of this device lie on.</summary>
    public static RecordMedium? Medium(IBlobStore? blobs) => blobs is null ? null : new RecordMedium(blobs, "van", 224);

    public FakeMachine Machine { get; }

    public FakeMqtt Mqtt { get; } = new FakeMqtt();

    public PackState Pack { get; }

    public BridgeState State { get; }

    public FakePort Port { get; }

    public CommandRouter Router { get; }

    public static CommandRig Create(string settings)
    {
        var rig = new CommandRig(settings, new NamedBlobs(), OnlinePack(), new FakeMachine());
        rig.Run(6000);
        return rig;
    }

    public static PackState OnlinePack()
    {
        PackState pack = ExamplePack.Create(0);
        pack.Link.State = LinkState.Online;
        return pack;
    }

    /// <summary>Lets time pass; the board answers as it is polled, and does what it is told within 100 ms.</summary>
    public void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 100)
        {
            Machine.NowMs += 100;
            Freshen();
            Step();
            Port.End(CommandOutcome.Confirmed, Machine.NowMs);
        }
    }

    public void Freshen()
    {
        if (Pack.Link.State != LinkState.Online) return;
        for (int i = 0; i <= (int)BmsGroup.Clock; i++) Pack.Data.MarkUpdated((BmsGroup)i, Machine.NowMs);
    }

    public void Step()
    {
        long nowMs = Machine.NowMs;
        Router.Tick(nowMs);
        _intake.Tick(nowMs);
        _dispatcher.Tick(nowMs);
        Router.Tick(nowMs);
        while (State.Results.Count > 0) _publisher.Tick(nowMs);
    }

    /// <summary>Takes all messages in, without giving the router a turn.</summary>
    public void TakeIn()
    {
        while (Mqtt.TryReceive(_message)) _intake.TryHandle(_message, Machine.NowMs);
    }

    public void ForgetResults()
    {
        while (State.Results.Count > 0) State.Results.RemoveOldest();
    }

    public string? Send(string name, string payload)
    {
        Mqtt.Arrive(TopicOf(name), payload, false);
        Run(500);
        return Last(name);
    }

    public static string TopicOf(string name)
    {
        int slash = name.IndexOf('/');
        return "daly/van/" + name.Substring(0, slash + 1) + "set/" + name.Substring(slash + 1);
    }

    public string? Last(string name)
    {
        int slash = name.IndexOf('/');
        return Mqtt.LastOf("daly/van/" + name.Substring(0, slash + 1) + "result/" + name.Substring(slash + 1));
    }

    public bool HasEvent(string type)
    {
        for (long i = State.Events.Oldest; i <= State.Events.Total; i++)
        {
            if (State.Events.Get(i).Type == type) return true;
        }

        return false;
    }

    public void WasRefused(string name, string payload, string reason)
    {
        long before = State.Diagnostics.CommandsRefused;
        int writes = Port.Writes;
        string result = Send(name, payload) ?? "none";
        Check.Equal("refused " + reason, Field(result, "stage") + " " + Field(result, "reason"));
        Check.Equal(before + 1, State.Diagnostics.CommandsRefused);
        Check.Equal(writes, Port.Writes);
    }

    public void WasConfirmed(string name, string payload)
    {
        string result = Send(name, payload) ?? "none";
        Check.Equal("confirmed", Field(result, "stage") + Field(result, "reason"));
    }

    public static string Field(string json, string key)
    {
        string mark = "\"" + key + "\":";
        int at = json.IndexOf(mark);
        if (at < 0) return string.Empty;
        at += mark.Length;
        if (json[at] != '"') return string.Empty;
        return json.Substring(at + 1, json.IndexOf('"', at + 1) - at - 1);
    }
}
