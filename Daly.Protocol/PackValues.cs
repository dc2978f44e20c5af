using Daly.Protocol.Messages;

namespace Daly.Protocol;

/// <summary>Values that follow from what the BMS said.</summary>
public static class PackValues
{
    /// <summary>Gives the current, positive = charging.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>mA, or absent: stale, not read, or of unknown sign.</returns>
    public static int CurrentMilliAmps(BoardReading pack, long nowMs)
    {
        int raw = pack.Fresh(BmsGroup.Pack, pack.Data.Pack.CurrentRaw, nowMs);
        return raw != Absent.Value && pack.Sign.TryDeciAmps(raw, pack.Data.Pack.DialectSign, out int deciAmps)
            ? deciAmps * 100
            : Absent.Value;
    }

    /// <summary>Gives the pack voltage.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>mV, or absent.</returns>
    public static int PackMilliVolts(BoardReading pack, long nowMs)
    {
        int deciVolts = pack.Fresh(BmsGroup.Pack, pack.Data.Pack.PackDeciVolts, nowMs);
        return deciVolts == Absent.Value ? Absent.Value : deciVolts * 100;
    }

    /// <summary>Gives the power, positive = charging.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>mW, or absent when voltage or current is.</returns>
    public static long PowerMilliWatts(BoardReading pack, long nowMs)
    {
        int milliVolts = PackMilliVolts(pack, nowMs);
        int milliAmps = CurrentMilliAmps(pack, nowMs);
        bool isKnown = milliVolts != Absent.Value && milliAmps != Absent.Value;
        return isKnown ? (long)milliVolts * milliAmps / 1000 : Absent.Long;
    }

    /// <summary>Gives what the pack is doing.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>The state, unknown when stale.</returns>
    public static ChargeState State(BoardReading pack, long nowMs) =>
        pack.Has(BmsGroup.Fets, nowMs) ? pack.Data.Fets.State : ChargeState.Unknown;

    /// <summary>Gives how many cells are being balanced.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>0 or more, or absent.</returns>
    public static int BalancingCount(BoardReading pack, long nowMs)
    {
        long mask = BalancingMask(pack, nowMs);
        if (mask == Absent.Long) return Absent.Value;
        int count = 0;
        for (; mask != 0; mask &= mask - 1) count++;
        return count;
    }

    /// <summary>Tells whether any cell is being balanced.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>0, 1, or absent.</returns>
    public static int Balancing(BoardReading pack, long nowMs)
    {
        int count = BalancingCount(pack, nowMs);
        return count > 0 ? 1 : count;
    }

    /// <summary>Gives the cells being balanced.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>Cell 1 in bit 0, or <see cref="Absent.Long"/>: also where it names a cell that does not exist.</returns>
    public static long BalancingMask(BoardReading pack, long nowMs)
    {
        long mask = pack.Data.Balance.CellMask;
        bool isKnown = pack.Has(BmsGroup.Balance, nowMs) && pack.CellCount > 0 && mask >= 0 && mask >> pack.CellCount == 0;
        return isKnown ? mask : Absent.Long;
    }
}
