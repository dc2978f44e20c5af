using Daly.Simulator.Bms;

namespace Daly.Simulator.Modbus;

/// <summary>The writes that both maps know, only under other numbers.</summary>
internal sealed class BoardWrites(BoardState board)
{
    private const int FullPermille = 1000;
    private const int ClockWords = 3;

    public bool TrySwitchCharge(int[] values)
    {
        board.Fets.ChargeCommanded = values[0] == 1;
        return Apply();
    }

    public bool TrySwitchDischarge(int[] values)
    {
        board.Fets.DischargeCommanded = values[0] == 1;
        return Apply();
    }

    public bool TrySwitchBalancer(int[] values)
    {
        board.BalancerOn = values[0] == 1;
        return true;
    }

    public bool TrySetSoc(int[] values)
    {
        if (values[0] > FullPermille) return false;
        board.Counter.Set(values[0]);
        return true;
    }

    public bool TrySetClock(int[] values, long nowMicroseconds)
    {
        if (values.Length != ClockWords) return false;
        Span<byte> bytes = stackalloc byte[2 * ClockWords];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)(values[i / 2] >> (i % 2 == 0 ? 8 : 0));
        board.Clock.Set(bytes, nowMicroseconds);
        return true;
    }

    /// <summary>A board that restarts does not acknowledge.</summary>
    public bool Restart(long nowMicroseconds)
    {
        board.Fets.Restart();
        board.Fets.Apply(board.Circuit, board.Protection);
        board.Power.Restart(nowMicroseconds);
        return false;
    }

    public int ClockWord(int index, long nowMicroseconds)
    {
        var now = board.Clock.At(nowMicroseconds);
        return index switch
        {
            0 => ((now.Year - 2000) << 8) | now.Month,
            1 => (now.Day << 8) | now.Hour,
            _ => (now.Minute << 8) | now.Second,
        };
    }

    private bool Apply()
    {
        board.Fets.Apply(board.Circuit, board.Protection);
        board.Measured.Update(board.Circuit);
        return true;
    }
}
