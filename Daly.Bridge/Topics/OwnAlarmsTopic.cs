using Daly.Bridge.State;
using Daly.Protocol.Alarms;

namespace Daly.Bridge.Topics;

/// <summary><c>alarms</c>: how our own limits stand, in the form of a pack's alarms; sent at once on change.</summary>
public sealed class OwnAlarmsTopic : RowTopic
{
    private const int FirstGroup = 3;

    public OwnAlarmsTopic(BridgeState state)
        : base(state)
    {
    }

    public override long Stamp(long nowMs) => 1 + State.OwnAlarms.Stamp;

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "age_ms|0";
            case 1: return "level|0|s|Level of own alarms|||m|0|b";
            case 2: return "count|0|s|Active own alarms|||m|0|dbo";
            case FirstGroup: return "cell_high|0|b|Own limit of the highest cell|problem||||bl";
            case 4: return "cell_low|0|b|Own limit of the lowest cell|problem||||bl";
            case 5: return "pack_high|0";
            case 6: return "pack_low|0";
            case 7: return "charge_temp_high|0";
            case 8: return "charge_temp_low|0|b|Own limit of the lowest temperature|problem||||bl";
            case 9: return "discharge_temp_high|0|b|Own limit of the highest temperature|problem||||bl";
            case 10: return "discharge_temp_low|0";
            case 11: return "charge_current|0|b|Own limit of the charging current|problem||||bl";
            case 12: return "discharge_current|0|b|Own limit of the discharging current|problem||||bl";
            case 13: return "soc_high|0";
            case 14: return "soc_low|0|b|Own limit of the state of charge|problem||||bl";
            case 15: return "cell_delta|0|b|Own limit of the cell spread|problem||||bl";
            case 16: return "temp_delta|0";
            case 17: return "mosfet|0";
            case 18: return "sensor|0";
            case 19: return "hardware|0";
            case 20: return "short_circuit|0";
            case 21: return "off_by_command|0";
            case FirstGroup + AlarmCatalogue.GroupCount: return "fault_code|0";
            case FirstGroup + AlarmCatalogue.GroupCount + 1: return "active|*|s|Names of the active own alarms|||||db";
            case FirstGroup + AlarmCatalogue.GroupCount + 2: return "raw|0";
            default: return string.Empty;
        }
    }

    private protected override string RowAt(int index) => Row(index);

    private protected override long Value(int index, long nowMs)
    {
        OwnAlarmState alarms = State.OwnAlarms;
        int group = index - FirstGroup;
        if (group >= 0) return group < AlarmCatalogue.GroupCount ? alarms.GroupLevel((AlarmGroup)group) : Absent.Value;
        if (index == 0 || alarms.Level == Absent.Value) return Absent.Value;
        return index == 1 ? alarms.Level : alarms.ActiveCount;
    }

    private protected override void WriteOwn(JsonWriter json, int index, long nowMs)
    {
        OwnAlarmState alarms = State.OwnAlarms;
        bool isKnown = alarms.Level != Absent.Value;
        json.Raw(isKnown ? "\"" : "null");
        bool isFirst = true;
        for (int i = 0; isKnown && i < AlarmCatalogue.GroupCount; i++)
        {
            if (alarms.GroupLevel((AlarmGroup)i) <= 0) continue;
            if (!isFirst) json.Raw(",");
            json.Raw(AlarmCatalogue.GroupKey((AlarmGroup)i));
            json.Raw("_1");
            isFirst = false;
        }

        if (isKnown) json.Raw("\"");
    }
}
