using System;
using System.Globalization;

namespace Daly.Bridge.Tests.Desktop.Commands;

/// <summary>One message as its sender means it, and as it goes over the wire.</summary>
internal sealed record SentMessage
{
    private static readonly string[] Names = ["charge_fet", "discharge_fet", "soc", "arm"];
    private static readonly string[] AckTexts =
        ["", "", "", "load_dump", "cuts_supply", "charger_lockup", "load_dump,cuts_supply", "load_dump,charger_lockup", "cuts_supply,load_dump,charger_lockup"];

    private static readonly string[] Garbage =
        ["{", "{}x", "ON", "{\"value\":tru", "{\"value\":\"on\",\"value\":\"on\"}", "{\"value\":\"on\",\"armed\":1}", "\0", "[]", "{\"value\":\"\\u006fn\"}", "1e3"];

    public required string Name { get; init; }

    public bool On { get; init; }

    public string? Id { get; init; }

    public string Acks { get; init; } = string.Empty;

    public long? NotAfter { get; init; }

    public bool IsRetained { get; init; }

    public bool IsWellFormed { get; init; } = true;

    public required string Payload { get; init; }

    public string Topic => Name == "arm" ? "daly/van/set/arm" : $"daly/van/1/set/{Name}";

    public static SentMessage Random(Random random, long unixSeconds, int ids)
    {
        var name = Names[random.Next(Names.Length)];
        var on = random.Next(2) == 0;
        var value = name == "soc" ? random.Next(101).ToString(CultureInfo.InvariantCulture) : on ? "on" : "off";
        var isRetained = random.Next(12) == 0;
        if (random.Next(10) == 0)
        {
            return new SentMessage { Name = name, IsRetained = isRetained, IsWellFormed = false, Payload = Garbage[random.Next(Garbage.Length)] };
        }

        if (random.Next(4) == 0) return new SentMessage { Name = name, On = on, IsRetained = isRetained, Payload = value };
        var id = random.Next(4) == 0 ? null : "id" + random.Next(ids).ToString(CultureInfo.InvariantCulture);
        var acks = AckTexts[random.Next(AckTexts.Length)];
        long? notAfter = random.Next(3) == 0 ? unixSeconds + random.Next(-5, 30) : null;
        var text = FormattableString.Invariant($"{{\"value\":{(name == "soc" ? value : $"\"{value}\"")}");
        if (id is not null) text += $",\"id\":\"{id}\"";
        if (acks.Length > 0) text += $",\"ack\":\"{acks}\"";
        if (notAfter is not null) text += FormattableString.Invariant($",\"not_after\":{notAfter}");
        return new SentMessage { Name = name, On = on, Id = id, Acks = acks, NotAfter = notAfter, IsRetained = isRetained, Payload = text + "}" };
    }
}
