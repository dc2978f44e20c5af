using System;
using Daly.Simulator.Faults;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>Plans at random what happens in a run, its theme above all.</summary>
internal sealed class AttackPlan(Attack attack, Orders orders, Orders others, Random random)
{
    /// <summary>Before that the board is still being found.</summary>
    private const int FirstMs = 12_000;

    private static readonly Type[] LineFaults =
    [
        typeof(NoiseFault), typeof(DroppedBytesFault), typeof(WrongChecksumFault), typeof(SplitFault), typeof(LateReplyFault),
        typeof(LostFramesFault), typeof(SilenceFault), typeof(FlippedBitsFault), typeof(OldReplyFault),
    ];

    private static readonly StoreTrouble[] Troubles = [StoreTrouble.Full, StoreTrouble.ReadOnly, StoreTrouble.Torn, StoreTrouble.Slow];

    /// <summary>Plans a run.</summary>
    /// <param name="theme">What it attacks above all.</param>
    /// <param name="lengthMs">When all is to be well again.</param>
    public void Make(Theme theme, int lengthMs)
    {
        var at = random.Next(FirstMs, FirstMs + 15_000);
        PlanTheme(theme, at);
        for (var i = random.Next(2, 5); i > 0; i--) PlanFault(random.Next(random.Next(3) == 0 ? FirstMs : at + 30_000, lengthMs - 20_000), random.Next(500, 15_000));
        for (var i = random.Next(1, 5); i > 0; i--) attack.Send(random.Next(FirstMs, lengthMs - 25_000), orders.Any());
        attack.Kill(random.Next(60_000, lengthMs - 30_000), unsetMs: random.Next(4) == 0 ? random.Next(5_000, 60_000) : 0);
    }

    private void PlanFault(int at, int forMs)
    {
        switch (random.Next(11))
        {
            case 0: attack.Stop(at, forMs); break;
            case 1: attack.Store(at, forMs, Troubles[random.Next(Troubles.Length)]); break;
            case 2: attack.StallBroker(at, forMs); break;
            case 3: attack.BreakBroker(at, forMs); break;
            case 4: attack.DelayBroker(at, random.Next(5, 1500)); break;
            case 5: attack.Hold(at, forMs); break;
            case 6: attack.Unplug(at, forMs); break;
            case 7: attack.Sleep(at, forMs); break;
            default: attack.Wake(at, forMs, LineFaults[random.Next(LineFaults.Length)]); break;
        }
    }

    private void PlanTheme(Theme theme, int at)
    {
        switch (theme)
        {
            case Theme.LeftoverPlan: PlanLeftover(at); break;
            case Theme.LostReadBack: PlanLostReadBack(at); break;
            case Theme.Late: PlanLate(at); break;
            case Theme.ForeignStore: PlanForeignStore(at); break;
            case Theme.Bursts: PlanBurst(at); break;
            case Theme.Payloads: Repeat(at, 4, orders.Malformed); break;
            case Theme.Words: Repeat(at, 4, () => orders.Words("leads_shorted")); break;
            case Theme.Silence: attack.Wake(at, random.Next(9_000, 25_000), typeof(SilenceFault)); break;
            case Theme.Cells: attack.Wake(at - 10_000, 90_000, typeof(FlippedBitsFault)); break;
            case Theme.Parameters: PlanParameters(at); break;
            case Theme.Records: PlanRecords(at); break;
            case Theme.StalledPath: PlanStalledPath(at); break;
            case Theme.UnsetClock: PlanUnsetClock(at); break;
            default: break;
        }
    }

    private void PlanLeftover(int at)
    {
        var (isCharge, seconds) = (random.Next(2) == 0, random.Next(12, 30));
        attack.Send(at, orders.Fitting(isCharge, false, seconds, 1));
        at += random.Next(4_000, 8_000);
        attack.Store(at, random.Next(15_000, 40_000), random.Next(2) == 0 ? StoreTrouble.Full : StoreTrouble.Slow);
        at += random.Next(0, 1_500);
        attack.Send(at, orders.Fitting(isCharge, false, null, 1));
        attack.Kill(at + random.Next(500, 4_000));
    }

    private void PlanLostReadBack(int at)
    {
        var seconds = random.Next(4, 12);
        attack.Send(at, orders.Fitting(random.Next(2) == 0, false, seconds, 1));
        if (random.Next(2) == 0) attack.Wake(at + random.Next(0, 300), random.Next(500, 8_000), typeof(SilenceFault));
        var due = at + (seconds * 1000);
        if (random.Next(2) == 0) attack.Wake(due - random.Next(0, 3_000), random.Next(3_000, 20_000), typeof(SilenceFault));
        else attack.Hold(due - random.Next(0, 3_000), random.Next(3_000, 20_000));
    }

    private void PlanLate(int at)
    {
        var forMs = random.Next(8_000, 30_000);
        var order = orders.Fitting(random.Next(2) == 0, false, null, 1);
        switch (random.Next(4))
        {
            case 0:
                attack.StallBroker(at, forMs);
                attack.Send(at + random.Next(200, 2_000), order);
                break;
            case 1:
                attack.Stop(at, forMs);
                attack.Send(at + random.Next(200, 2_000), order);
                break;
            default:
                attack.Hold(at, forMs);
                attack.Send(at + random.Next(0, 1_500), order);
                break;
        }
    }

    // The write is the first that the path takes: what is sent behind it may make the board deaf when all comes at once.
    private void PlanStalledPath(int at)
    {
        var isCharge = random.Next(2) == 0;
        for (var i = 0; i < 3; i++)
        {
            attack.Hold(at + (i * 32_000), random.Next(4_500, 16_000));
            attack.Send(at + (i * 32_000) - random.Next(5, 40), orders.Fitting(isCharge == (i % 2 == 0), false, null, 1));
        }
    }

    private void PlanUnsetClock(int at)
    {
        var seconds = random.Next(20, 60);
        attack.Send(at, orders.Fitting(random.Next(2) == 0, false, seconds, 1));
        attack.Kill(at + random.Next(1_500, 9_000), unsetMs: random.Next(2_000, 70_000));
    }

    private void PlanForeignStore(int at)
    {
        var seconds = random.Next(10, 20);
        attack.Send(at, orders.Fitting(random.Next(2) == 0, false, seconds, 1));
        at += random.Next(4_000, 9_000);
        attack.Kill(at, "boat");
        attack.Send(at + 15_000, others.AnyFet());
    }

    private void PlanBurst(int at)
    {
        for (var i = random.Next(11, 18); i > 0; i--) attack.Send(at + random.Next(0, 1_000), orders.Rate("publish_cells_s", random.Next(1, 4)));
        if (random.Next(2) == 0) attack.Store(at - 500, 20_000, StoreTrouble.Slow);
        attack.Send(at + random.Next(400, 600), orders.Fitting(random.Next(2) == 0, true, null, 1));
        attack.Send(at + random.Next(600, 1_300), random.Next(3) == 0 ? orders.Arm(false) : orders.Fitting(random.Next(2) == 0, false, null, 1));
    }

    private void PlanParameters(int at)
    {
        attack.Wake(at - 2_000, 60_000, random.Next(2) == 0 ? typeof(SecondReadFault) : typeof(FlippedBitsFault));
        for (var i = 0; i < 5; i++)
        {
            var isLow = random.Next(2) == 0;
            attack.Send(at + (i * 8_000) + random.Next(3_000), orders.Parameter(
                1, isLow ? ParameterJudge.LowKey : ParameterJudge.HighKey, isLow ? random.Next(2700, 2860) : random.Next(3560, 3700)));
        }
    }

    private void PlanRecords(int at)
    {
        attack.Store(at, random.Next(5_000, 20_000), Troubles[random.Next(Troubles.Length)]);
        Repeat(at, 5, () => orders.Rate("publish_cells_s", random.Next(1, 30)));
        attack.Kill(at + random.Next(2_000, 20_000));
    }

    private void Repeat(int at, int times, Func<Order> make)
    {
        for (var i = 0; i < times; i++) attack.Send(at + (i * 5_000) + random.Next(4_000), make());
    }
}
