using Daly.Simulator.Bms;

namespace Daly.Simulator.Modbus;

/// <summary>The type-2 error words of 0x81: code bytes 0..13, two levels of three bits in most of them.</summary>
internal static class P81Errors
{
    private const int None = -1;
    private const int SwitchCode = 13;

    /// <summary>The first bit of each level pair of A5 0x98: lower three bits, upper three bits, by code byte.</summary>
    private static readonly (int Lower, int Upper)[] Levels =
    [
        (AlarmBit.CellHigh, AlarmBit.CellLow),
        (AlarmBit.DeltaVoltage, AlarmBit.ChargeTemperatureHigh),
        (AlarmBit.ChargeTemperatureLow, AlarmBit.DischargeTemperatureHigh),
        (AlarmBit.DischargeTemperatureLow, AlarmBit.DeltaTemperature),
        (AlarmBit.PackHigh, AlarmBit.PackLow),
        (AlarmBit.ChargeOverCurrent, AlarmBit.DischargeOverCurrent),
        (AlarmBit.SocLow, None),
    ];

    public static int Word(BoardState board, int index) => Code(board, index * 2) | (Code(board, (index * 2) + 1) << 8);

    private static int Code(BoardState board, int code)
    {
        if (code == SwitchCode)
            return (board.Fets.ChargeCommanded ? 0 : 1) | (board.Fets.DischargeCommanded ? 0 : 2);
        if (code >= Levels.Length) return 0;
        return Level(board, Levels[code].Lower) | (Level(board, Levels[code].Upper) << 3);
    }

    private static int Level(BoardState board, int bit)
    {
        if (bit == None) return 0;
        var pair = board.AlarmBits >> bit & 3;
        return pair >= 2 ? 2 : (int)pair;
    }
}
