using System;
using System.Globalization;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>Makes orders, good ones and others.</summary>
internal sealed class Orders(Random random, AttackRules rules, int packs, string device)
{
    private const string Root = "daly/";

    private int _ids;

    /// <summary>Makes any order.</summary>
    public Order Any() => random.Next(9) switch
    {
        0 => Arm(random.Next(3) > 0),
        1 => Fet(random.Next(2) == 0, false, null, null),
        2 => Rate("publish_pack_s", random.Next(1, 3)),
        3 => Malformed(),
        4 => Fet(random.Next(2) == 0, false, null, "leads_shorted"),
        5 => Restart(random.Next(3) > 0 ? FittingWords(false) : null),
        _ => AnyFet(),
    };

    public Order AnyFet()
    {
        var on = random.Next(2) == 0;
        return Fet(random.Next(2) == 0, on, random.Next(3) == 0 ? random.Next(4, 20) : null, null, on);
    }

    /// <summary>Makes an order about a FET whose words fit what may be at stake.</summary>
    public Order Fitting(bool isCharge, bool on, int? forSeconds = null, int pack = 0) =>
        Fet(isCharge, on, forSeconds, FittingWords(isCharge), pack: pack);

    public Order Arm(bool on)
    {
        var id = NewId();
        return new Order($"{Root}{device}/set/arm", $$"""{"id":"{{id}}","value":"{{Word(on)}}"}""") { Id = id, On = on };
    }

    /// <summary>Makes an order to restart a board, after which both its FETs are on.</summary>
    public Order Restart(string? words)
    {
        var (id, pack) = (NewId(), random.Next(packs) + 1);
        var ack = words is null ? string.Empty : $",\"ack\":\"{words}\"";
        return new Order($"{Root}{device}/{pack}/set/bms_restart", $$"""{"id":"{{id}}","value":"on"{{ack}}}""")
        {
            Id = id, Pack = pack, Acks = words?.Split(',') ?? [], IsKept = random.Next(12) == 0,
        };
    }

    public Order Rate(string name, int seconds)
    {
        var id = NewId();
        return new Order($"{Root}{device}/set/{name}", $$"""{"id":"{{id}}","value":{{seconds}}}""") { Id = id, Value = seconds };
    }

    public Order Parameter(int pack, string key, int value)
    {
        var id = NewId();
        return new Order(
            $"{Root}{device}/{pack}/set/parameter_write",
            $$"""{"id":"{{id}}","key":"{{key}}","value":{{value}},"ack":"i-accept-unverified-writes"}""")
        {
            Id = id, Pack = pack, Key = key, Value = value,
        };
    }

    /// <summary>Makes an order about a FET that nobody may carry out, because of how it is written.</summary>
    public Order Malformed()
    {
        var (isCharge, on) = (random.Next(2) == 0, random.Next(3) == 0);
        var order = Fitting(isCharge, on);
        string[] spoilt =
        [
            ",\"for_s\":null}", ",\"not_after\":null}", ",\"for_s\":-0}", ",\"for_s\":\"5\"}", ",\"value\":\"" + Word(on) + "\"}", ",\"key\":null}",
        ];
        var payload = random.Next(4) switch
        {
            0 => order.Payload.Replace($"\"id\":\"{order.Id}\"", "\"id\":null", StringComparison.Ordinal),
            1 when order.Payload.Contains("\"ack\"", StringComparison.Ordinal) => $$"""{"id":"{{order.Id}}","value":"{{Word(on)}}","ack":null}""",
            _ => order.Payload[..^1] + spoilt[random.Next(spoilt.Length)],
        };
        var hasId = payload.Contains(order.Id!, StringComparison.Ordinal);
        return order with { Payload = payload, IsMalformed = true, Id = hasId ? order.Id : null };
    }

    /// <summary>Makes an order to open a FET with these words.</summary>
    public Order Words(string words) => Fet(random.Next(2) == 0, false, null, words);

    private Order Fet(bool isCharge, bool on, int? forSeconds, string? words, bool isFitting = false, int pack = 0)
    {
        var id = NewId();
        words ??= isFitting ? FittingWords(isCharge) : null;
        if (pack == 0) pack = random.Next(packs) + 1;
        var payload = $$"""{"id":"{{id}}","value":"{{Word(on)}}" """.TrimEnd();
        if (words is not null) payload += $",\"ack\":\"{words}\"";
        if (forSeconds is { } seconds) payload += string.Create(CultureInfo.InvariantCulture, $",\"for_s\":{seconds}");
        return new Order($"{Root}{device}/{pack}/set/{(isCharge ? "charge_fet" : "discharge_fet")}", payload + "}")
        {
            Id = id, Pack = pack, On = on, ForSeconds = forSeconds, Acks = words?.Split(',') ?? [], IsKept = random.Next(12) == 0,
        };
    }

    private string FittingWords(bool isCharge) =>
        isCharge ? "load_dump,charger_lockup" : rules.IsSupplyPack ? "cuts_supply,load_dump" : "load_dump";

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"{device}{_ids++}");

    private static string Word(bool on) => on ? "on" : "off";
}
