using Daly.Bridge.State;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/temperatures</c>: every sensor; sent at once when it becomes known or unknown.</summary>
public sealed class TemperaturesTopic : RowTopic
{
    private readonly PackState _pack;

    public TemperaturesTopic(BridgeState state, PackState pack)
        : base(state)
    {
        _pack = pack;
    }

    public override long Stamp(long nowMs) => _pack.Has(BmsGroup.Temperatures, nowMs) ? 1 : 0;

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "age_ms|0";
            case 1: return "count|0";
            case ValueTables.NumberedRow: return "t#_c|#|s|Temperature #|temperature|°C|m|0|d";
            case 3: return "mosfet_c|0|s|FET temperature|temperature|°C|m|0|do";
            case 4: return "board_c|0|s|Board temperature|temperature|°C|m|0|do";
            default: return string.Empty;
        }
    }

    private protected override int Numbers => _pack.SensorCount;

    private protected override string RowAt(int index) => Row(index);

    private protected override long Value(int index, long nowMs)
    {
        TemperaturesMessage told = _pack.Data.Temperatures;
        switch (index)
        {
            case 0: return OldestAge.With(_pack, Absent.Long, BmsGroup.Temperatures, nowMs);
            case 1: return _pack.SensorCount > 0 ? _pack.Fresh(BmsGroup.Temperatures, _pack.SensorCount, nowMs) : Absent.Value;
            case 3: return _pack.Fresh(BmsGroup.Temperatures, told.MosfetCelsius, nowMs);
            default: return _pack.Fresh(BmsGroup.Temperatures, told.BoardCelsius, nowMs);
        }
    }

    private protected override long ValueOf(int number, long nowMs)
    {
        TemperaturesMessage told = _pack.Data.Temperatures;
        return number <= told.Count ? _pack.Fresh(BmsGroup.Temperatures, told.Celsius[number - 1], nowMs) : Absent.Value;
    }
}
