using Daly.Simulator.Bms;

namespace Daly.Simulator.Modbus;

/// <summary>The settings of a board as registers. All dialects of a board show and change the same settings.</summary>
internal sealed class BoardSettings
{
    private const byte Currents = 0x5B;
    private const int FirstDischargeByte = 4;
    private const byte SleepFrame = 0x53;

    private readonly BoardState _board;
    private readonly ReplyBuffer _buffer;
    private readonly ParameterReplies _replies;

    public BoardSettings(BoardState board)
    {
        _board = board;
        _buffer = new ReplyBuffer(board.Profile);
        _replies = new ParameterReplies(board, _buffer);
    }

    /// <summary>Reads a setting as its register has it.</summary>
    public int Read(SettingPlace place)
    {
        _replies.Put(place.ReadId);
        var number = 0L;
        foreach (var value in _buffer.Data.Slice(place.Offset, place.Size)) number = (number << 8) | value;
        if (place.ReadId == Currents) return Signed(place, number);
        return IsNever(place, number) ? BmsProfile.NeverSleeps : (int)(number / place.Unit);
    }

    /// <summary>Writes a setting, as far as the manners of the board want it.</summary>
    public bool TryWrite(SettingPlace place, int value)
    {
        var behaviour = _board.Profile.ParameterWrites;
        if (behaviour == ParameterWriteBehaviour.Unknown) return false;
        _replies.Put(place.ReadId);
        var wanted = _buffer.Data.ToArray();
        var number = place.ReadId == Currents ? OfThisBoard(place, value) : value * (long)place.Unit;
        if (IsNever(place, value)) number = BmsProfile.NeverSleeps;
        for (var i = place.Size - 1; i >= 0; i--)
        {
            wanted[place.Offset + i] = (byte)number;
            number >>= 8;
        }

        _board.WriteParameters(place.ReadId, _buffer.Data, wanted, behaviour);
        return behaviour != ParameterWriteBehaviour.NoAcknowledgement;
    }

    private static bool IsNever(SettingPlace place, long number) => place.ReadId == SleepFrame && number == BmsProfile.NeverSleeps;

    /// <summary>Charging below 30000, discharging above, whatever the sign of the board is in A5.</summary>
    private static int Signed(SettingPlace place, long number)
    {
        var magnitude = (int)Math.Abs(number - RegisterValue.CurrentOffset);
        return RegisterValue.CurrentOffset + (place.Offset < FirstDischargeByte ? -magnitude : magnitude);
    }

    private long OfThisBoard(SettingPlace place, int value)
    {
        var isAbove = place.Offset < FirstDischargeByte != _board.Profile.AboveOffsetIsDischarge;
        var magnitude = Math.Abs(value - RegisterValue.CurrentOffset);
        return RegisterValue.CurrentOffset + (isAbove ? magnitude : -magnitude);
    }
}
