using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Simulator.Faults;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>What can be done to a bridge, to be planned for a time.</summary>
internal sealed class Attack(AttackedBridge bridge, Happenings happenings, Random random)
{
    private readonly Dictionary<string, int> _nested = new(StringComparer.Ordinal);

    public int Faults { get; private set; }

    public int Restarts { get; private set; }

    public int Orders { get; private set; }

    public void Send(long atMs, Order order)
    {
        Orders++;
        happenings.At(atMs, $"sent: {order}", () => bridge.Broker.Send(order));
    }

    /// <summary>The process dies and starts again.</summary>
    /// <param name="atMs">When.</param>
    /// <param name="asDevice">Which device it is from then on.</param>
    /// <param name="unsetMs">For how long it does not know the time after that.</param>
    public void Kill(long atMs, string? asDevice = null, int unsetMs = 0)
    {
        Restarts++;
        happenings.At(atMs, "killed", () =>
        {
            var againMs = bridge.NowMs + random.Next(50, 2000);
            bridge.Rename(asDevice ?? bridge.Device);
            bridge.Kill(againMs);
            bridge.ForgetTime(againMs + unsetMs);
            happenings.At(againMs, unsetMs > 0 ? $"started, clock unset for {unsetMs} ms" : "started", bridge.Start);
        });
    }

    public void Stop(long atMs, int forMs) => Fault(atMs, $"stopped for {forMs} ms", () => bridge.Stop(bridge.NowMs + forMs));

    public void Store(long atMs, int forMs, StoreTrouble trouble)
    {
        Fault(atMs, $"store: {trouble} for {forMs} ms", () => SetStore(trouble, 1));
        happenings.At(atMs + forMs, string.Empty, () => SetStore(StoreTrouble.None, -1));
    }

    public void StallBroker(long atMs, int forMs) =>
        Fault(atMs, $"broker stalls for {forMs} ms", () => bridge.Broker.Stall(bridge.NowMs + forMs));

    public void BreakBroker(long atMs, int forMs) =>
        Fault(atMs, $"broker gone for {forMs} ms", () => bridge.Broker.Break(bridge.NowMs + forMs));

    public void DelayBroker(long atMs, int delayMs) =>
        Fault(atMs, $"broker {delayMs} ms away", () => bridge.Broker.DelayMs = delayMs);

    public void Hold(long atMs, int forMs) => Fault(atMs, $"path holds for {forMs} ms", () =>
    {
        if (bridge.Line.IsSerial) return;
        var untilMs = bridge.NowMs + forMs;
        bridge.Line.Hold(bridge.NowMs, untilMs);
        Silent(bridge.NowMs, untilMs);
    });

    public void Unplug(long atMs, int forMs)
    {
        Fault(atMs, $"unplugged for {forMs} ms", () =>
        {
            Nest("cable", 1);
            bridge.Line.Unplug();
            Silent(bridge.NowMs, bridge.NowMs + forMs);
        });
        happenings.At(atMs + forMs, string.Empty, () =>
        {
            if (Nest("cable", -1) == 0) bridge.Line.PlugIn();
        });
    }

    /// <summary>The boards fall asleep, whatever flows, and are woken by their button if nothing wakes them before.</summary>
    public void Sleep(long atMs, int forMs)
    {
        Fault(atMs, $"asleep for {forMs} ms at most", () =>
        {
            foreach (var facts in bridge.Packs) facts.Truth.Plant.Bms.FallAsleep();
        });
        happenings.At(atMs, string.Empty, () => bridge.Disturbed.Add(bridge.NowMs, bridge.NowMs + forMs));
        happenings.At(atMs + forMs, string.Empty, PressButtons);
    }

    /// <summary>Some faults of the boards are awake for a while.</summary>
    public void Wake(long atMs, int forMs, Type kind)
    {
        Fault(atMs, $"{kind.Name} for {forMs} ms", () => SetAwake(kind, 1));
        if (kind != typeof(SilenceFault)) happenings.At(atMs, string.Empty, () => bridge.Disturbed.Add(bridge.NowMs, bridge.NowMs + forMs));
        if (kind == typeof(SilenceFault)) happenings.At(atMs, string.Empty, () => Silent(bridge.NowMs, bridge.NowMs + forMs));
        happenings.At(atMs + forMs, string.Empty, () => SetAwake(kind, -1));
    }

    /// <summary>All is well from now on.</summary>
    public void End()
    {
        foreach (var fault in AllFaults()) fault.IsResting = true;
        bridge.Line.PlugIn();
        bridge.Store.Trouble = StoreTrouble.None;
        bridge.Broker.DelayMs = 20;
        bridge.ForgetTime(bridge.NowMs);
        PressButtons();
    }

    private void PressButtons()
    {
        foreach (var facts in bridge.Packs) facts.Truth.Plant.Bms.PressButton(bridge.NowMs * 1000);
    }

    private void Fault(long atMs, string what, Action happen)
    {
        Faults++;
        happenings.At(atMs, what, happen);
    }

    private void Silent(long fromMs, long toMs)
    {
        foreach (var facts in bridge.Packs) facts.Dead.Add(fromMs, toMs - 1);
    }

    private void SetStore(StoreTrouble trouble, int change)
    {
        bridge.Store.Settle();
        if (Nest("store", change) == 0 || change > 0) bridge.Store.Trouble = trouble;
    }

    private void SetAwake(Type kind, int change)
    {
        var isAwake = Nest(kind.Name, change) > 0;
        foreach (var fault in AllFaults().Where(fault => fault.GetType() == kind)) fault.IsResting = !isAwake;
    }

    // Spans of one kind overlap: it ends with the last of them.
    private int Nest(string what, int change) => _nested[what] = _nested.GetValueOrDefault(what) + change;

    private IEnumerable<Fault> AllFaults() => bridge.Packs.SelectMany(facts => facts.Truth.Plant.Bms.Faults);
}
