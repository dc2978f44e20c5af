using System;
using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>The values that are polled all the time: A5 0x90–0x94, 0x97, 0x98, 0x9A.</summary>
internal static class A5LiveMessages
{
    private const int MaxPlausibleBalanceMilliAmps = 10000;

    public static bool TryDecode(byte dataId, byte[] buffer, int at, BmsData data)
    {
        switch (dataId)
        {
            case A5DataId.Pack:
                Pack(buffer, at, data.Pack);
                return true;
            case A5DataId.CellExtremes:
                CellExtremes(buffer, at, data.CellExtremes);
                return true;
            case A5DataId.TemperatureExtremes:
                TemperatureExtremes(buffer, at, data.TemperatureExtremes);
                return true;
            case A5DataId.Fets:
                Fets(buffer, at, data.Fets);
                return true;
            case A5DataId.Status:
                Status(buffer, at, data.Status);
                return true;
            case A5DataId.Balance:
                Balance(buffer, at, data.Balance, data.Status.LikelyCellCount);
                return true;
            case A5DataId.Alarms:
                Alarms(buffer, at, data.Alarms);
                return true;
            case A5DataId.BalanceCurrent:
                data.Balance.BalanceMilliAmps = BalanceMilliAmps(A5Field.UInt16(buffer, at));
                return true;
            default:
                return false;
        }
    }

    private static void Pack(byte[] buffer, int at, PackMessage message)
    {
        message.PackDeciVolts = A5Field.UInt16(buffer, at);
        message.GatherDeciVolts = A5Field.UInt16(buffer, at + 2);
        message.CurrentRaw = A5Field.UInt16(buffer, at + 4);
        message.SocPermille = A5Field.Permille(buffer, at + 6);
    }

    private static void CellExtremes(byte[] buffer, int at, CellExtremesMessage message)
    {
        message.MaxCellMilliVolts = A5Field.UInt16(buffer, at);
        message.MaxCellNumber = A5Field.Number(buffer[at + 2], CellVoltagesMessage.MaxCells);
        message.MinCellMilliVolts = A5Field.UInt16(buffer, at + 3);
        message.MinCellNumber = A5Field.Number(buffer[at + 5], CellVoltagesMessage.MaxCells);
    }

    private static void TemperatureExtremes(byte[] buffer, int at, TemperatureExtremesMessage message)
    {
        message.MaxCelsius = A5Field.Celsius(buffer[at]);
        message.MaxSensorNumber = A5Field.Number(buffer[at + 1], TemperaturesMessage.MaxSensors);
        message.MinCelsius = A5Field.Celsius(buffer[at + 2]);
        message.MinSensorNumber = A5Field.Number(buffer[at + 3], TemperaturesMessage.MaxSensors);
    }

    private static void Fets(byte[] buffer, int at, FetMessage message)
    {
        byte state = buffer[at];
        message.State = state <= (byte)ChargeState.Discharging ? (ChargeState)state : ChargeState.Unknown;
        message.ChargeFet = A5Field.Flag(buffer[at + 1]);
        message.DischargeFet = A5Field.Flag(buffer[at + 2]);
        message.Heartbeat = buffer[at + 3];
        message.RemainingMilliAmpHours = A5Field.UInt32(buffer, at + 4);
    }

    private static void Status(byte[] buffer, int at, StatusMessage message)
    {
        message.TellCounts(
            A5Field.Number(buffer[at], CellVoltagesMessage.MaxCells), A5Field.Count(buffer[at + 1], TemperaturesMessage.MaxSensors));
        message.ChargerPresent = A5Field.Flag(buffer[at + 2]);
        message.LoadPresent = A5Field.Flag(buffer[at + 3]);
        message.DigitalPins = buffer[at + 4];
        message.Cycles = A5Field.Word(buffer, at + 5);
        message.ReservedRaw = buffer[at + 7];
    }

    private static void Balance(byte[] buffer, int at, BalanceMessage message, int cellCount)
    {
        Array.Copy(buffer, at, message.Raw, 0, A5Frame.DataLength);
        message.HasRaw = true;
        BalanceDecoder.Decode(message, BalanceFormat.Auto, cellCount);
    }

    private static void Alarms(byte[] buffer, int at, AlarmMessage message)
    {
        Array.Copy(buffer, at, message.Raw, 0, A5Frame.DataLength);
        message.Beyond = 0;
        message.HasRaw = true;
    }

    // Only the unit is known. The same board offsets its balance current by 30000 in another dialect; no balancer comes
    // near 10 A, so the two readings cannot be confused.
    private static int BalanceMilliAmps(int raw)
    {
        int offset = raw - PackMessage.CurrentOffset;
        int magnitude = offset < 0 ? -offset : offset;
        if (raw <= MaxPlausibleBalanceMilliAmps)
        {
            return raw;
        }

        return magnitude <= MaxPlausibleBalanceMilliAmps ? magnitude : Absent.Value;
    }
}
