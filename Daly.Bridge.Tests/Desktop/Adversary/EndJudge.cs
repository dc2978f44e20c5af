using System.Linq;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>No order vanishes: what the bridge took while it ran and could tell has a result.</summary>
internal sealed class EndJudge(Court court, Docket docket, Spans broken, Spans stopped)
{
    private const int TimeMs = 15_000;

    public void LookAtTheEnd(long nowMs)
    {
        foreach (var reception in docket.Taken.Where(taken => taken.Order.Id is not null && !taken.HasEnded && !taken.IsRetained))
        {
            var byMs = reception.TakenMs + TimeMs;
            if (byMs > nowMs || broken.Touch(reception.TakenMs, byMs) || stopped.Touch(reception.TakenMs, byMs)) continue;
            if (docket.Taken.Any(other => other != reception && other.Order.Id == reception.Order.Id)) continue;
            court.Complain(nowMs, $"nothing was ever heard of {reception}");
        }
    }
}
