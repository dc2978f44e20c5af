using System.Collections.Generic;
using System.Linq;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>What a result may say.</summary>
internal static class ResultRules
{
    private const int SlackMs = 300;
    private const int SteadyMs = 2000;

    public static void Look(Court court, IReadOnlyList<Facts> packs, Reception reception, long nowMs)
    {
        var order = reception.Order;
        if (reception.Reason is "rate_limit" or "busy" && IsUrgent(order))
            court.Complain(nowMs, $"what makes it safer was put off: {reception}");
        if (!order.IsFet || order.IsMalformed) return;
        var facts = packs[order.Pack - 1];
        var isForged = facts.Forgeries.Touch(reception.TakenMs - SlackMs, nowMs, 0x93, 0xD9, 0xDA);
        bool IsAsWanted(Moment moment) => moment.Fet(order.IsCharge) == order.On;
        if (reception.Stage == "confirmed" && !isForged && !facts.Truth.WasEver(reception.TakenMs - SlackMs, nowMs, IsAsWanted))
            court.Complain(nowMs, $"confirmed, but it was not so: {reception}");
        if (reception.Reason == "not_confirmed" && !isForged && !facts.Truth.WasEver(nowMs - SteadyMs, nowMs, moment => !IsAsWanted(moment)))
            court.Complain(nowMs, $"said to be unchanged, but it had changed: {reception}");
    }

    private static bool IsUrgent(Order order) => !order.On && (order.IsFet || order.Name == "arm") && !order.IsMalformed && !order.Acks.Contains("leads_shorted");
}
