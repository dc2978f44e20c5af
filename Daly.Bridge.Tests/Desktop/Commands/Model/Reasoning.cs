using System;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>Everything that docs/mqtt.md has against a command at the moment before it would be begun.</summary>
internal sealed class Reasoning(ControlRules rules, World world, PlanBook plans)
{
    public Reasons Against(Pending pending, bool isArmed, bool isRateKept)
    {
        var message = pending.Message;
        var rule = message.Rule!;
        var reasons = message.Fault | Permission(rule) | Replay(pending, isRateKept);
        if ((message.Acks & ~Words(rule)) != Acks.None) reasons |= Reasons.Malformed;
        if ((message.Fault | (reasons & Reasons.Malformed)) != Reasons.None) return reasons;
        if (rule.Form == ValueForm.Number && (message.Value < rule.Min || message.Value > rule.Max)) reasons |= Reasons.OutOfRange;
        if (pending.Sender != Sender.Console && IsDangerous(message) && !isArmed && (message.Acks & Words(rule)) == Acks.None) reasons |= Reasons.NotArmed;
        if (rule.IsOfPack) return reasons | OfPack(pending);
        if (rule.Name == "wake" && !world.IsOnline && world.IsWakeBusy) reasons |= Reasons.Busy;
        if (rule.Name == "zero_calibration" && (message.Acks & Acks.LeadsShorted) == Acks.None) reasons |= Reasons.NeedsAck;
        if (rule.NeedsMonitor && (!world.HasMonitor || world.DoesMonitorRefuse)) reasons |= Reasons.NotAllowed;
        return reasons;
    }

    /// <summary>Gives what must have been acknowledged to open a FET or restart the BMS as things are now.</summary>
    public Acks Needed(CommandRule rule)
    {
        var needed = Acks.None;
        var isLarge = !world.IsCurrentKnown || Math.Abs(world.DeciAmps) > rules.MaxOpenAmps * 10;
        if (isLarge) needed |= Acks.LoadDump;
        if (rule != CommandRules.ChargeFet && rules.IsSupplyPack) needed |= Acks.CutsSupply;
        if (rule == CommandRules.ChargeFet && (!world.AreFetsKnown || world.DeciAmps > 10)) needed |= Acks.ChargerLockup;
        return needed;
    }

    /// <summary>Gives the words that docs/mqtt.md has for a command.</summary>
    public static Acks Words(CommandRule rule) => rule.Name switch
    {
        "charge_fet" => Acks.LoadDump | Acks.ChargerLockup,
        "discharge_fet" or "bms_restart" => Acks.LoadDump | Acks.CutsSupply,
        "parameter_write" => Acks.UnverifiedWrite,
        "zero_calibration" => Acks.LeadsShorted,
        _ => Acks.None,
    };

    /// <summary>Tells whether a command goes ahead of others.</summary>
    public static bool IsUrgent(SentMessage message) =>
        IsSound(message) && (message.OpensFet || (message.Rule!.Name == "arm" && message.Value == 0));

    /// <summary>Tells whether a command arms.</summary>
    public static bool IsArming(SentMessage message) => IsSound(message) && message.Rule!.Name == "arm" && message.Value == 1;

    private static bool IsSound(SentMessage message) =>
        message.Fault == Reasons.None && (message.Acks & ~Words(message.Rule!)) == Acks.None;

    private static bool IsDangerous(SentMessage message) => message.Rule!.IsDangerous || message.OpensFet;

    private Reasons Permission(CommandRule rule)
    {
        var reasons = rules.IsEnabled ? Reasons.None : Reasons.Disabled;
        return rule.AllowWord is { } word && Array.IndexOf(rules.Allow, word) < 0 ? reasons | Reasons.NotAllowed : reasons;
    }

    private Reasons Replay(Pending pending, bool isRateKept)
    {
        var reasons = pending.IsRepeated ? Reasons.Duplicate : Reasons.None;
        if (pending.IsOvertaken) reasons |= Reasons.Busy;
        if (pending.Message.NotAfter is { } end && (!world.IsClockSet || world.UnixSeconds > end)) reasons |= Reasons.Expired;
        return pending.Sender != Sender.Console && !isRateKept && !IsUrgent(pending.Message) ? reasons | Reasons.RateLimit : reasons;
    }

    private Reasons OfPack(Pending pending)
    {
        var message = pending.Message;
        var rule = message.Rule!;
        if (message.Pack != 1) return Reasons.OutOfRange;
        var reasons = world.Link switch
        {
            Protocol.Link.LinkState.Online => Reasons.None,
            Protocol.Link.LinkState.Asleep => Reasons.Asleep,
            _ => Reasons.NoAnswer,
        };
        if (rule.Name is "soc" or "clock" && !world.IsClockSet) reasons |= Reasons.NotAllowed;
        if (rule.IsFet && message.Value == 1 && (world.IsProtected || !world.AreAlarmsKnown)) reasons |= Reasons.NotAllowed;
        if (message.ForSeconds is not null) reasons |= ForATime(message);
        if (rule.Name == "parameter_write" && (message.Acks & Acks.UnverifiedWrite) == Acks.None) reasons |= Reasons.NeedsAck;
        var cuts = message.OpensFet || rule.Name == "bms_restart" || (rule.IsFet && message.ForSeconds is not null);
        var isLacking = cuts && pending.Sender != Sender.Console && (Needed(rule) & ~message.Acks) != Acks.None;
        return isLacking ? reasons | Reasons.NeedsAck : reasons;
    }

    private Reasons ForATime(SentMessage message)
    {
        var isPossible = world.IsClockSet && world.AreFetsKnown
            && world.IsFetOn(message.Rule!) != (message.Value == 1) && !plans.Has(message.Rule!, message.Value == 1);
        return isPossible ? Reasons.None : Reasons.NotAllowed;
    }
}
