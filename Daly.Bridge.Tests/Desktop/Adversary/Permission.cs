using System.Linq;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>Why an order must not be carried out, as far as that is certain from outside.</summary>
internal sealed class Permission(AttackRules rules, System.Collections.Generic.IReadOnlyList<Facts> packs)
{
    private const int SlackMs = 1500;
    private const int SteadyMs = 8000;
    private const double SteadyAmps = 2.5;

    /// <summary>Says why not, or gives <c>null</c> when it may have been carried out.</summary>
    public string? Objection(Reception reception)
    {
        var order = reception.Order;
        if (order.IsMalformed) return "it is malformed";
        if (reception.IsRetained) return "the broker had kept it";
        if (reception.IsRepeated) return "its id was seen before";
        if (reception.TakenMs - reception.ConnectedMs < rules.QuietMs - 100) return "it came in the quiet time";
        if (reception.TakenMs - reception.BegunMs > rules.MaxDelayMs + SlackMs) return "it came too late from the broker";
        if (order.NotAfterMs is { } notAfterMs && reception.TakenMs > notAfterMs + SlackMs) return "its not_after was over";
        return order.IsFet || order.IsRestart ? ObjectionToFet(reception) : null;
    }

    private string? ObjectionToFet(Reception reception)
    {
        var order = reception.Order;
        var truth = packs[order.Pack - 1].Truth;
        var (from, to) = (reception.TakenMs - SteadyMs, reception.TakenMs + SlackMs);
        if (order.On && !truth.WasEver(from, to, moment => !moment.IsProtected)) return "a protection was active";
        if (order.On && order.ForSeconds is null) return null;
        string[] certain = [.. Dangers(order, truth, from, to)];
        if (certain.FirstOrDefault(word => !order.Acks.Contains(word)) is { } missing) return $"{missing} was not acknowledged";
        var isForeign = order.Acks.Count > 0 && !order.Acks.Any(IsOfFets);
        if (!order.On && !reception.IsArmed && (order.Acks.Count == 0 || isForeign)) return "it was neither armed nor acknowledged by a word that fits";
        return null;
    }

    private System.Collections.Generic.IEnumerable<string> Dangers(Order order, Truth truth, long fromMs, long toMs)
    {
        if (!order.IsCharge && rules.IsSupplyPack) yield return "cuts_supply";
        if (!truth.WasEver(fromMs, toMs, moment => System.Math.Abs(moment.Amps) <= rules.MaxOpenAmps)) yield return "load_dump";
        if (order.IsCharge && !truth.WasEver(fromMs, toMs, moment => moment.Amps < SteadyAmps)) yield return "charger_lockup";
    }

    private static bool IsOfFets(string word) => word is "cuts_supply" or "load_dump" or "charger_lockup";
}
