using Daly.Bridge.State;
using Daly.Protocol.Alarms;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/alarms</c>: 0 none, 1 warning, 2 protection per group; sent at once on change.</summary>
public sealed class AlarmsTopic : RowTopic
{
    private const int FirstGroup = 3;
    private const int Groups = AlarmCatalogue.GroupCount;

    private readonly PackState _pack;

    public AlarmsTopic(BridgeState state, PackState pack)
        : base(state)
    {
        _pack = pack;
    }

    public override long Stamp(long nowMs)
    {
        if (!_pack.Has(BmsGroup.Alarms, nowMs)) return -1;
        byte[] raw = _pack.Data.Alarms.Raw;
        long stamp = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            stamp = (stamp << 8) | (long)raw[i];
        }

        return (stamp * 31) + (long)_pack.Data.Alarms.Beyond;
    }

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "age_ms|0";
            case 1: return "level|0|s|Alarm level|||m|0|b";
            case 2: return "count|0|s|Active alarms|||m|0|dbo";
            case FirstGroup: return "cell_high|0|b|Cell voltage high|problem||||bl";
            case 4: return "cell_low|0|b|Cell voltage low|problem||||bl";
            case 5: return "pack_high|0|b|Pack voltage high|problem||||bl";
            case 6: return "pack_low|0|b|Pack voltage low|problem||||bl";
            case 7: return "charge_temp_high|0|b|Too warm to charge|problem||||bl";
            case 8: return "charge_temp_low|0|b|Too cold to charge|problem||||bl";
            case 9: return "discharge_temp_high|0|b|Too warm to discharge|problem||||bl";
            case 10: return "discharge_temp_low|0|b|Too cold to discharge|problem||||bl";
            case 11: return "charge_current|0|b|Charge current high|problem||||bl";
            case 12: return "discharge_current|0|b|Discharge current high|problem||||bl";
            case 13: return "soc_high|0|b|State of charge high|problem||||bl";
            case 14: return "soc_low|0|b|State of charge low|problem||||bl";
            case 15: return "cell_delta|0|b|Cell voltages differ|problem||||bl";
            case 16: return "temp_delta|0|b|Temperatures differ|problem||||bl";
            case 17: return "mosfet|0|b|FET fault|problem||||bl";
            case 18: return "sensor|0|b|Sensor fault|problem||||bl";
            case 19: return "hardware|0|b|Hardware fault|problem||||bl";
            case 20: return "short_circuit|0|b|Short circuit|problem||||bl";
            case 21: return "off_by_command|0|b|FET off by command|||||db";
            case FirstGroup + Groups: return "fault_code|0|s|Fault code|||||dbo";
            case FirstGroup + Groups + 1: return "active|*|s|Names of the active alarms|||||db";
            case FirstGroup + Groups + 2: return "raw|*";
            case FirstGroup + Groups + 3: return "last_active|*|s|Last alarms|||||db";
            case FirstGroup + Groups + 4: return "last_level|0";
            case FirstGroup + Groups + 5: return "last_time|0";
            default: return string.Empty;
        }
    }

    private protected override string RowAt(int index) => Row(index);

    private protected override long Value(int index, long nowMs)
    {
        switch (index)
        {
            case 0: return OldestAge.With(_pack, Absent.Long, BmsGroup.Alarms, nowMs);
            case 1: return _pack.Fresh(BmsGroup.Alarms, _pack.Alarms.Level, nowMs);
            case 2: return _pack.Fresh(BmsGroup.Alarms, _pack.Alarms.ActiveCount, nowMs);
            case FirstGroup + Groups: return _pack.Fresh(BmsGroup.Alarms, _pack.Alarms.FaultCode, nowMs);
            case FirstGroup + Groups + 4: return _pack.LastAlarms.Level;
            case FirstGroup + Groups + 5: return _pack.LastAlarms.UnixSeconds;
            default: return _pack.Fresh(BmsGroup.Alarms, _pack.Alarms.GroupLevel((AlarmGroup)(index - FirstGroup)), nowMs);
        }
    }

    private protected override void WriteOwn(JsonWriter json, int index, long nowMs)
    {
        bool isFresh = _pack.Has(BmsGroup.Alarms, nowMs);
        switch (index)
        {
            case FirstGroup + Groups + 1:
                WriteActive(json, isFresh);
                break;
            case FirstGroup + Groups + 2:
                json.HexValue(isFresh && _pack.Data.Alarms.HasRaw ? _pack.Data.Alarms.Raw : null);
                break;
            default:
                WriteLast(json, _pack.LastAlarms.Bits);
                break;
        }
    }

    private void WriteActive(JsonWriter json, bool isFresh)
    {
        json.Raw(isFresh ? "\"" : "null");
        if (!isFresh) return;
        for (int i = 0; i < _pack.Alarms.ActiveCount; i++)
        {
            if (i > 0) json.Raw(",");
            json.Raw(AlarmCatalogue.Id(_pack.Alarms.ActiveIndex(i)));
        }

        json.Raw("\"");
    }

    private static void WriteLast(JsonWriter json, long bits)
    {
        json.Raw(bits == 0 ? "null" : "\"");
        bool isFirst = true;
        for (int i = 0; bits != 0 && i < AlarmCatalogue.Count; i++)
        {
            if (AlarmCatalogue.Level(i) == 0 || (bits & LastAlarms.BitOf(i)) == 0) continue;
            if (!isFirst) json.Raw(",");
            json.Raw(AlarmCatalogue.Id(i));
            isFirst = false;
        }

        if (bits != 0) json.Raw("\"");
    }
}
