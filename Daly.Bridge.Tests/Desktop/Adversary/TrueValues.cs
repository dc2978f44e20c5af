using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>Which values of a pack may be published, key by key.</summary>
internal static class TrueValues
{
    private const double Rounding = 0.051;

    /// <summary>Says why a value cannot be true, or gives <c>null</c>.</summary>
    public static string? Objection(StatedSpan span, string key, JsonElement value)
    {
        if (Number(key, 'c', "_mv") is { } cell) return Cell(span, cell, value.GetInt32());
        if (Number(key, 't', "_c") is { } sensor) return Sensor(span, sensor, value.GetInt32());
        var number = value.ValueKind == JsonValueKind.Number ? value.GetDouble() : 0;
        return key switch
        {
            "voltage_v" => Check(span, [0x90], span.Has(number, Rounding, moment => moment.Volts), moment => moment.Volts),
            "current_a" => Check(span, [0x90, 0x93], span.Has(number, Rounding, moment => moment.Amps), moment => moment.Amps),
            "power_w" => Check(span, [0x90, 0x93], IsPower(span, number), moment => moment.Volts * moment.Amps),
            "soc_pct" => Check(span, [0x90], span.Has(number, Rounding, moment => moment.SocPercent), moment => moment.SocPercent),
            "remaining_ah" => Check(span, [0x93], span.Has(number, 0.1, moment => moment.RemainingAmpHours), moment => moment.RemainingAmpHours),
            "state" => Check(span, [0x93, 0x90], span.Had(moment => moment.State == value.GetString()), moment => moment.Amps),
            "charge_fet" => Check(span, [0x93], span.Had(moment => moment.ChargeFet == (number == 1)), moment => moment.ChargeFet ? 1 : 0),
            "discharge_fet" => Check(span, [0x93], span.Had(moment => moment.DischargeFet == (number == 1)), moment => moment.DischargeFet ? 1 : 0),
            "charger_present" => Check(span, [0x94], span.Had(moment => moment.ChargerPresent == (number == 1)), moment => moment.ChargerPresent ? 1 : 0),
            "load_present" => Check(span, [0x94], span.Had(moment => moment.LoadPresent == (number == 1)), moment => moment.LoadPresent ? 1 : 0),
            "cycles" => Check(span, [0x94], span.Has(number, 0, moment => moment.Cycles), moment => moment.Cycles),
            "cell_min_mv" => Check(span, [0x91, 0x95], span.Has(number, 1, moment => moment.CellMilliVolts.Min()), moment => moment.CellMilliVolts.Min()),
            "cell_max_mv" => Check(span, [0x91, 0x95], span.Has(number, 1, moment => moment.CellMilliVolts.Max()), moment => moment.CellMilliVolts.Max()),
            "avg_mv" => Check(span, [0x95, 0x94], span.Has(number, 1, moment => moment.CellMilliVolts.Average()), moment => moment.CellMilliVolts.Average()),
            "temp_min_c" => Check(span, [0x92, 0x96], span.Has(number, 0, moment => moment.SensorCelsius.Min()), moment => moment.SensorCelsius.Min()),
            "temp_max_c" => Check(span, [0x92, 0x96], span.Has(number, 0, moment => moment.SensorCelsius.Max()), moment => moment.SensorCelsius.Max()),
            "cell_min_no" or "cell_max_no" => Count(span, number, true, 0x91),
            "temp_min_no" or "temp_max_no" => Count(span, number, false, 0x92),
            "count" => null,
            _ => null,
        };
    }

    private static string? Cell(StatedSpan span, int number, int milliVolts)
    {
        if (number > span.Facts.Cells) return Count(span, number, true, 0);
        return Check(span, [0x95], span.Has(milliVolts, 0, moment => moment.CellMilliVolts[number - 1]), moment => moment.CellMilliVolts[number - 1]);
    }

    private static string? Sensor(StatedSpan span, int number, int celsius)
    {
        if (number > span.Facts.Sensors) return Count(span, number, false, 0);
        return Check(span, [0x96], span.Has(celsius, 0, moment => moment.SensorCelsius[number - 1]), moment => moment.SensorCelsius[number - 1]);
    }

    private static string? Count(StatedSpan span, double number, bool isCells, byte id)
    {
        var most = isCells ? span.Facts.Cells : span.Facts.Sensors;
        if (number >= 1 && number <= most) return null;
        if (id != 0 && span.MayBeForged(id)) return null;
        return span.Facts.Forgeries.SaidTwice((int)number, most, isCells) ? null : $"there are only {most}";
    }

    private static bool IsPower(StatedSpan span, double watts)
    {
        var (least, most) = span.Facts.Truth.Range(span.FromMs, span.ToMs, moment => moment.Amps);
        var (low, high) = span.Facts.Truth.Range(span.FromMs, span.ToMs, moment => moment.Volts);
        double[] corners = [least * low, least * high, most * low, most * high];
        return watts >= corners.Min() - 1 && watts <= corners.Max() + 1;
    }

    private static string? Check(StatedSpan span, byte[] ids, bool isTrue, Func<Moment, double> of)
    {
        if (isTrue || span.MayBeForged(ids)) return null;
        var (least, most) = span.Facts.Truth.Range(span.FromMs, span.ToMs, of);
        return string.Create(CultureInfo.InvariantCulture, $"true was {least:0.###} to {most:0.###}");
    }

    private static int? Number(string key, char first, string unit)
    {
        if (key[0] != first || !key.EndsWith(unit, StringComparison.Ordinal)) return null;
        return int.TryParse(key[1..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
