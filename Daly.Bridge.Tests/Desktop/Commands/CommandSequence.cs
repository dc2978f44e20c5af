using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Desktop.Commands;

/// <summary>The bridge's command path and the model side by side.</summary>
internal sealed class CommandSequence(string settings)
{
    private readonly FakeMachine _machine = new();
    private readonly Queue<SentMessage> _waiting = new();
    private readonly PackState _pack = CommandRig.OnlinePack();
    private CommandRig _rig = null!;
    private AllowedCommands _model = null!;
    private int _seed;

    public long UnixSeconds => _machine.UnixSeconds;

    public void Start(int seed)
    {
        _seed = seed;
        _model = new AllowedCommands();
        SetWorld(new AllowedCommands.World(true, false, -14));
        Boot();
        Pass(6000);
    }

    /// <summary>Lets something happen between messages.</summary>
    public void Disturb(Random random)
    {
        var event100 = random.Next(100);
        if (event100 < 4) Reconnect();
        else if (event100 < 5) Restart();
        else if (event100 < 20) SetWorld(new AllowedCommands.World(random.Next(6) > 0, random.Next(6) == 0, random.Next(-150, 150)));
        Pass(random.Next(8) == 0 ? random.Next(20_000) : random.Next(1500));
    }

    public void Send(SentMessage message)
    {
        _rig.Mqtt.Arrive(message.Topic, message.Payload, message.IsRetained);
        _waiting.Enqueue(message);
    }

    /// <summary>Lets all that waits arrive at once, be worked off, and compares.</summary>
    /// <returns>How many were carried out.</returns>
    public int Settle(Random random)
    {
        var nowMs = _machine.NowMs;
        var told = string.Join("; ", _waiting);
        var allowed = _waiting.Where(message => _model.Allows(message, nowMs, _machine.UnixSeconds)).ToArray();
        var isArmed = allowed.LastOrDefault(message => message.Name == "arm")?.On ?? _rig.State.Control.IsArmed(nowMs);
        var refused = _rig.State.Diagnostics.CommandsRefused + _waiting.Count - allowed.Length;
        var written = Work(random);
        _waiting.Clear();

        var expected = string.Join(' ', allowed.Where(message => message.Name != "arm").Select(Describe));
        if (expected != written || isArmed != _rig.State.Control.IsArmed(nowMs) || refused != _rig.State.Diagnostics.CommandsRefused)
        {
            Assert.Fail($"seed {_seed}: {told} in {_model.Now}: expected '{expected}', armed {isArmed}, {refused} refused; "
                + $"found '{written}', armed {_rig.State.Control.IsArmed(nowMs)}, {_rig.State.Diagnostics.CommandsRefused} refused");
        }

        return allowed.Length;
    }

    private static string Describe(SentMessage message) =>
        message.Name == "soc" ? "Soc" : $"{(message.Name == "charge_fet" ? "ChargeFet" : "DischargeFet")}={message.On}";

    private static string Describe(BmsCommand command) =>
        command.Kind == BmsCommandKind.Soc ? "Soc" : $"{command.Kind}={command.On}";

    private string Work(Random random)
    {
        var written = new List<string>();
        _rig.TakeIn();
        for (var turn = 0; turn < (2 * _waiting.Count) + 1; turn++)
        {
            _rig.Router.Tick(_machine.NowMs);
            if (!_rig.Port.IsBusy) continue;
            written.Add(Describe(_rig.Port.Last!));
            _rig.Port.End(random.Next(8) == 0 ? CommandOutcome.NoAnswer : CommandOutcome.Confirmed, _machine.NowMs);
        }

        _rig.ForgetResults();
        return string.Join(' ', written);
    }

    private void Pass(int milliseconds)
    {
        _machine.NowMs += milliseconds;
        _machine.UnixSeconds = 1767225600 + (_machine.NowMs / 1000);
        _rig.Freshen();
        _rig.Step();
    }

    private void Boot()
    {
        _rig = new CommandRig(settings, null, _pack, _machine);
        _rig.Step();
        _model.Connect(_machine.NowMs);
    }

    private void Restart()
    {
        _model.Restart();
        Boot();
    }

    private void Reconnect()
    {
        _rig.Mqtt.Sessions++;
        _rig.Step();
        _model.Connect(_machine.NowMs);
    }

    private void SetWorld(AllowedCommands.World world)
    {
        _model.Now = world;
        _pack.Link.State = world.IsOnline ? LinkState.Online : LinkState.Lost;
        _pack.Data.Pack.CurrentRaw = 30_000 + world.DeciAmps;
        _pack.Data.Fets.State = world.DeciAmps > 10 ? ChargeState.Charging : world.DeciAmps < -10 ? ChargeState.Discharging : ChargeState.Idle;
        _pack.Data.Alarms.Raw[0] = (byte)(world.IsProtected ? 0x02 : 0);
        _pack.Alarms.Evaluate(_pack.Data.Alarms.Raw);
    }
}
