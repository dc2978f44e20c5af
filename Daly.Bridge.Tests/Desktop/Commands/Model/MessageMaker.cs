using System;
using System.Globalization;
using System.Linq;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>Makes messages: most of them sensible, some late, wrong in every way, or for nobody.</summary>
internal sealed class MessageMaker(Random random, int ids)
{
    private static readonly CommandRule[] Favourites =
    [
        .. CommandRules.All,
        CommandRules.ChargeFet, CommandRules.ChargeFet, CommandRules.ChargeFet,
        CommandRules.DischargeFet, CommandRules.DischargeFet, CommandRules.DischargeFet,
        CommandRules.Find("soc")!, CommandRules.Find("clock")!, CommandRules.Find("arm")!, CommandRules.Find("arm")!,
    ];

    private static readonly string[] AckWords =
        ["cuts_supply", "load_dump", "charger_lockup", "i-accept-unverified-writes", "leads_shorted"];

    private static readonly string[] Garbage =
    [
        "{", "{}x", "ON", "{\"value\":tru", "{\"value\":\"on\",\"value\":\"on\"}", "{\"value\":\"on\",\"armed\":1}", "\0", "[]",
        "{\"value\":\"\\u006fn\"}", "1e3", "on ", "+5", "{\"value\":[1]}", "{\"value\":\"on\",\"not_after\":\"soon\"}",
        "{\"value\":\"on\",\"ack\":\"whatever\"}", "{\"value\":\"on\",\"for_s\":null}", "{\"not_after\":null}", "{\"value\":null}", "-0", "{\"value\":\"on\",\"ack\":1}", "{\"value\":\"on\",\"for_s\":1.5}", "{\"value\":{\"value\":\"on\"}}",
        "{\"value\":\"on\",\"id\":\"\"}", "{\"value\":\"\u00f6n\"}", "null", "\"on\"", "{\"value\":\"on\"" + new string(' ', 600) + "}",
    ];

    private static readonly string[] Strangers = ["format_disk", "charge_fet2", "CHARGE_FET", "unknown", "arm "];

    public SentMessage Next(long unixSeconds)
    {
        var rule = Favourites[random.Next(Favourites.Length)];
        if (random.Next(30) == 0) return Lost(rule);
        var pack = !rule.IsOfPack ? 0 : random.Next(40) == 0 ? 2 : 1;
        var message = new SentMessage
        {
            Topic = Path(pack) + "set/" + rule.Name,
            ResultTopic = Path(pack) + "result/" + rule.Name,
            Payload = string.Empty,
            Rule = rule,
            Pack = pack,
            IsKept = random.Next(20) == 0,
            AtLeastOnce = random.Next(2) == 0,
        };
        return random.Next(11) == 0 ? Spoilt(message) : Filled(message, unixSeconds);
    }

    /// <summary>Makes what somebody at the machine asks for.</summary>
    public SentMessage AtTheMachine()
    {
        var rule = Favourites[random.Next(Favourites.Length)];
        while (!rule.IsOfPack || rule.Form == ValueForm.Parameter) rule = Favourites[random.Next(Favourites.Length)];
        var value = rule.Form == ValueForm.Number ? random.Next(1001) : rule.Form == ValueForm.OnOnly ? 1 : random.Next(2);
        return new SentMessage { Topic = "console", ResultTopic = Path(1) + "result/" + rule.Name, Payload = $"{value}", Rule = rule, Pack = 1, Value = value };
    }

    private static string Path(int pack) => pack == 0 ? "daly/van/" : FormattableString.Invariant($"daly/van/{pack}/");

    // A name that does not exist, or one that does in the wrong place.
    private SentMessage Lost(CommandRule rule)
    {
        var pack = rule.IsOfPack ? 0 : 1;
        var name = random.Next(2) == 0 ? rule.Name : Strangers[random.Next(Strangers.Length)];
        return new SentMessage { Topic = Path(pack) + "set/" + name, ResultTopic = Path(pack) + "result/unknown", Payload = "on", Fault = Reasons.NotAllowed };
    }

    // The id stands first, so that it is readable before anything goes wrong.
    private SentMessage Spoilt(SentMessage message)
    {
        if (random.Next(2) == 0) return message with { Payload = Garbage[random.Next(Garbage.Length)], Fault = Reasons.Malformed };
        var id = Id();
        return message with { Id = id, Payload = $"{{\"id\":\"{id}\",\"value\":\"maybe\"}}", Fault = Reasons.Malformed };
    }

    private SentMessage Filled(SentMessage message, long unixSeconds)
    {
        var rule = message.Rule!;
        message = rule.Form switch
        {
            ValueForm.Number => WithNumber(message),
            ValueForm.Parameter => WithParameter(message),
            _ => WithWord(message),
        };
        var value = message.Payload;
        var isPlain = rule.Form != ValueForm.Parameter && random.Next(4) == 0 && value.Length > 0;
        if (isPlain) return message with { Payload = value.Trim('"') };
        var parts = new string?[6];
        parts[0] = value.Length > 0 ? "\"value\":" + value : null;
        if (random.Next(4) > 0) message = message with { Id = Id() };
        if (message.Id is { } id) parts[1] = $"\"id\":\"{id}\"";
        if (random.Next(2) == 0) message = message with { Acks = (Acks)random.Next(1, 32) & (random.Next(12) == 0 ? (Acks)31 : Reasoning.Words(rule)) };
        if (message.Acks != Acks.None) parts[2] = $"\"ack\":\"{Words(message.Acks)}\"";
        if (random.Next(4) == 0) message = message with { NotAfter = unixSeconds + random.Next(-5, 30) };
        if (message.NotAfter is { } end) parts[3] = FormattableString.Invariant($"\"not_after\":{end}");
        if (random.Next(rule.IsFet ? 3 : 60) == 0) message = WithTime(message);
        if (message.ForSeconds is { } time) parts[4] = FormattableString.Invariant($"\"for_s\":{time}");
        if (message.Key is { } key) parts[5] = $"\"key\":\"{key}\"";
        if (message.Fault == Reasons.None) random.Shuffle(parts);
        else (parts[0], parts[1]) = (parts[1], parts[0]);
        var blank = random.Next(4) == 0 ? " " : string.Empty;
        return message with { Payload = "{" + blank + string.Join("," + blank, Array.FindAll(parts, part => part is not null)) + "}" };
    }

    private SentMessage WithWord(SentMessage message)
    {
        var isPress = message.Rule!.Form == ValueForm.OnOnly;
        if (random.Next(40) == 0) return message with { Payload = "1", Fault = Reasons.Malformed };
        if (isPress && random.Next(20) == 0) return message with { Payload = "\"off\"", Fault = Reasons.Malformed };
        if (isPress) return message with { Value = 1, Payload = random.Next(3) == 0 ? string.Empty : "\"on\"" };
        var on = random.Next(2);
        return message with { Value = on, Payload = on == 1 ? "\"on\"" : "\"off\"" };
    }

    private SentMessage WithParameter(SentMessage message)
    {
        var isWrite = message.Rule!.IsDangerous;
        var value = WorldChanges.SleepTimes[random.Next(WorldChanges.SleepTimes.Length)];
        message = message with { Key = "sleep_s", Value = value, Payload = isWrite ? FormattableString.Invariant($"{value}") : string.Empty };
        return random.Next(60) switch
        {
            0 => message with { Key = null, Fault = Reasons.Malformed },
            1 => message with { Key = "no_such_thing", Fault = Reasons.OutOfRange },
            2 => message with { Payload = "\"on\"", Fault = Reasons.Malformed },
            3 => message with { Payload = isWrite ? "59" : "60", Fault = isWrite ? Reasons.OutOfRange : Reasons.Malformed },
            4 => message with { Payload = "60.5", Fault = Reasons.Malformed },
            _ => message,
        };
    }

    private SentMessage WithNumber(SentMessage message)
    {
        var rule = message.Rule!;
        if (random.Next(40) == 0) return message with { Payload = "\"on\"", Fault = Reasons.Malformed };
        var span = rule.Max - rule.Min;
        var value = random.Next(8) switch
        {
            0 => rule.Min,
            1 => rule.Max,
            2 => rule.Min - 1 - random.Next(1000),
            3 => rule.Max + 1 + random.Next(1000),
            _ => rule.Min + random.NextInt64(span),
        };
        var text = Decimal(value, rule.Decimals);
        if (random.Next(40) == 0) return message with { Payload = text + "1", Value = value, Fault = Reasons.Malformed | Reasons.OutOfRange };
        return message with { Payload = text, Value = value, Fault = value < rule.Min || value > rule.Max ? Reasons.OutOfRange : Reasons.None };
    }

    private SentMessage WithTime(SentMessage message)
    {
        if (!message.Rule!.IsFet) return message with { ForSeconds = 5, Fault = message.Fault | Reasons.Malformed | Reasons.OutOfRange };
        if (random.Next(12) > 0) return message with { ForSeconds = 1 + random.Next(random.Next(3) == 0 ? 40 : 6) };
        return message with { ForSeconds = random.Next(2) * 86_401, Fault = message.Fault | Reasons.OutOfRange };
    }

    private string Id() => "id" + random.Next(ids).ToString(CultureInfo.InvariantCulture);

    private string Words(Acks acks)
    {
        var words = Enumerable.Range(0, AckWords.Length).Where(bit => ((int)acks & (1 << bit)) != 0).Select(bit => AckWords[bit]);
        return string.Join(random.Next(2) == 0 ? "," : ", ", words);
    }

    private static string Decimal(long units, int decimals)
    {
        var scale = decimals == 1 ? 10 : 1000;
        var text = FormattableString.Invariant($"{(units < 0 ? "-" : string.Empty)}{Math.Abs(units) / scale}");
        var rest = Math.Abs(units) % scale;
        return text + "." + rest.ToString("D" + decimals, CultureInfo.InvariantCulture);
    }
}
