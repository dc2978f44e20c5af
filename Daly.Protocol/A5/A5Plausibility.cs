using Daly.Protocol.Alarms;
using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>
/// Judges one-frame replies whose checksum is good: some of them must never be passed on. The usual case is the zeros
/// that a BMS sends just after it woke up. A missing sensor is no reason, its value is absent; balance and alarm bytes
/// (0x97, 0x98) that are all zero are normal, but not every alarm at once; numbered frames are judged value by value in
/// <see cref="A5SeriesDecoder"/>.
/// </summary>
public static class A5Plausibility
{
    private const int HighestCellMilliVolts = 4999;
    private const int HighestPackDeciVolts = CellVoltagesMessage.MaxCells * 50;
    private const int FullPermille = 1000;

    /// <summary>Looks for a reason not to believe a reply.</summary>
    /// <param name="dataId">The data id.</param>
    /// <param name="buffer">Holds the frame.</param>
    /// <param name="dataOffset">Index of the first data byte.</param>
    /// <returns>The reason, or <see cref="ImplausibleReason.None"/>; also for ids it knows nothing about.</returns>
    public static ImplausibleReason Check(byte dataId, byte[] buffer, int dataOffset)
    {
        int defined = A5ReadId.DefinedBytes(dataId);
        if (defined > 0 && A5Field.IsAll(0x00, buffer, dataOffset, defined))
        {
            return ImplausibleReason.AllZero;
        }

        switch (dataId)
        {
            case A5DataId.Pack:
                return CheckPack(buffer, dataOffset);
            case A5DataId.CellExtremes:
                return CheckCellExtremes(buffer, dataOffset);
            case A5DataId.TemperatureExtremes:
                return CheckTemperatures(buffer[dataOffset], buffer[dataOffset + 2]);
            case A5DataId.Fets:
                return CheckFets(buffer, dataOffset);
            case A5DataId.Status:
                return CheckStatus(buffer, dataOffset);
            case A5DataId.Clock:
                return CheckSoc(A5Field.UInt16(buffer, dataOffset + 6));
            case A5DataId.Alarms:
                return A5Field.IsAll(0xFF, buffer, dataOffset, AlarmCatalogue.BitBytes)
                    ? ImplausibleReason.AlarmsContradict
                    : ImplausibleReason.None;
            default:
                return ImplausibleReason.None;
        }
    }

    private static ImplausibleReason CheckPack(byte[] buffer, int at)
    {
        int deciVolts = A5Field.UInt16(buffer, at);
        if (deciVolts == 0)
        {
            return ImplausibleReason.NoPackVoltage;
        }

        if (deciVolts > HighestPackDeciVolts)
        {
            return ImplausibleReason.PackVoltageOutOfRange;
        }

        return A5Field.UInt16(buffer, at + 4) == 0
            ? ImplausibleReason.NoCurrent
            : CheckSoc(A5Field.UInt16(buffer, at + 6));
    }

    private static ImplausibleReason CheckSoc(int permille) =>
        permille > FullPermille ? ImplausibleReason.SocAboveFull : ImplausibleReason.None;

    private static ImplausibleReason CheckCellExtremes(byte[] buffer, int at)
    {
        int max = A5Field.UInt16(buffer, at);
        int min = A5Field.UInt16(buffer, at + 3);
        if (min == 0 || min > max || max > HighestCellMilliVolts)
        {
            return ImplausibleReason.CellOutOfRange;
        }

        return IsCellNumber(buffer[at + 2]) && IsCellNumber(buffer[at + 5])
            ? ImplausibleReason.None
            : ImplausibleReason.CellNumberOutOfRange;
    }

    private static bool IsCellNumber(byte number) => number >= 1 && number <= CellVoltagesMessage.MaxCells;

    private static ImplausibleReason CheckTemperatures(byte max, byte min)
    {
        bool isMissing = A5Field.IsSensorMissing(max) || A5Field.IsSensorMissing(min);
        return A5Field.IsTooHot(max) || A5Field.IsTooHot(min) || (!isMissing && min > max)
            ? ImplausibleReason.TemperatureOutOfRange
            : ImplausibleReason.None;
    }

    private static ImplausibleReason CheckFets(byte[] buffer, int at) =>
        buffer[at] > (byte)ChargeState.Discharging || buffer[at + 1] > 1 || buffer[at + 2] > 1
            ? ImplausibleReason.StateOutOfRange
            : ImplausibleReason.None;

    private static ImplausibleReason CheckStatus(byte[] buffer, int at) =>
        IsCellNumber(buffer[at]) && buffer[at + 1] <= TemperaturesMessage.MaxSensors
            ? ImplausibleReason.None
            : ImplausibleReason.CountOutOfRange;
}
