using System;
using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.P81;

/// <summary>
/// The errors of 0x81. Type 2 makes the common alarm bytes; the byte order of type 1 is not settled, so it stays raw.
/// </summary>
internal sealed class P81AlarmDecoder
{
    private readonly ValueFilter _filter;
    private readonly byte[] _codes = new byte[P81AlarmMap.CodeBytes];

    public P81AlarmDecoder(ValueFilter filter)
    {
        _filter = filter;
    }

    public void Decode(RegisterBlock block, BmsData data, long nowMs)
    {
        if (block.IsAll(0xFF, P81Register.Type2Errors, P81Register.Type2Errors + P81Register.Type2Registers - 1))
        {
            _filter.Reject(ImplausibleReason.AlarmsContradict);
            return;
        }

        AlarmMessage alarms = data.Alarms;
        for (int i = 0; i < P81Register.Type2Registers; i++)
        {
            int word = block.Word(P81Register.Type2Errors + i);
            word = word == ValueFilter.NoRegister ? 0 : word;
            _codes[i * 2] = (byte)word;
            _codes[(i * 2) + 1] = (byte)(word >> 8);
        }

        P81AlarmMap.ToA5(_codes, alarms.Raw);
        alarms.Beyond = P81AlarmMap.ToBeyond(_codes);
        int type1Bytes = P81Register.Type1Registers * 2;
        Array.Copy(_codes, 0, alarms.Detail, 0, _codes.Length);
        Array.Copy(block.Bytes, block.OffsetOf(P81Register.Type1Errors), alarms.Detail, _codes.Length, type1Bytes);
        alarms.DetailCount = _codes.Length + type1Bytes;
        alarms.HasRaw = true;
        data.MarkUpdated(BmsGroup.Alarms, nowMs);
    }
}
