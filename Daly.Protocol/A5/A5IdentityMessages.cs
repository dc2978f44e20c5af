using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>What the BMS is and how it is set: A5 0x50–0x54, 0x5F, 0x60.</summary>
internal static class A5IdentityMessages
{
    private const int BoardsDescribed = 3;

    public static bool TryDecode(byte dataId, byte[] buffer, int at, IdentityMessage message)
    {
        switch (dataId)
        {
            case A5DataId.RatedCapacity:
                message.RatedMilliAmpHours = A5Field.LongWord(buffer, at);
                message.NominalCellMilliVolts = A5Field.Word(buffer, at + 6);
                return true;
            case A5DataId.AcquisitionBoards:
                AcquisitionBoards(buffer, at, message);
                return true;
            case A5DataId.CumulativeCharge:
                message.CumulativeChargeRaw = A5Field.UInt32(buffer, at);
                message.CumulativeDischargeRaw = A5Field.UInt32(buffer, at + 4);
                return true;
            case A5DataId.BatteryDetails:
                BatteryDetails(buffer, at, message);
                return true;
            case A5DataId.FirmwareIndex:
                message.FirmwareIndex = FirmwareIndex(buffer, at, message.FirmwareIndex);
                return true;
            case A5DataId.BalanceThresholds:
                message.BalanceStartMilliVolts = A5Field.Word(buffer, at);
                message.BalanceDeltaMilliVolts = A5Field.Word(buffer, at + 2);
                return true;
            case A5DataId.ShortCircuit:
                message.ShortCircuitAmps = A5Field.Word(buffer, at);
                message.ShuntMicroOhms = A5Field.Word(buffer, at + 2);
                return true;
            default:
                return false;
        }
    }

    private static void AcquisitionBoards(byte[] buffer, int at, IdentityMessage message)
    {
        message.AcquisitionBoards = A5Field.Byte(buffer[at]);
        for (int i = 0; i < BoardsDescribed; i++)
        {
            message.CellsOnBoard[i] = A5Field.Byte(buffer[at + 1 + i]);
            message.SensorsOnBoard[i] = A5Field.Byte(buffer[at + 1 + BoardsDescribed + i]);
        }
    }

    private static void BatteryDetails(byte[] buffer, int at, IdentityMessage message)
    {
        message.OperationMode = A5Field.Byte(buffer[at]);
        message.BatteryType = A5Field.Byte(buffer[at + 1]);
        int year = A5Clock.FirstYear + buffer[at + 2];
        bool isDate = A5Clock.IsDate(year, buffer[at + 3], buffer[at + 4]);
        message.ProductionYear = isDate ? year : Absent.Value;
        message.ProductionMonth = isDate ? buffer[at + 3] : Absent.Value;
        message.ProductionDay = isDate ? buffer[at + 4] : Absent.Value;
        message.SleepSeconds = A5Field.UInt16(buffer, at + 5);
    }

    // Eight characters; one report has a frame number in front of seven. A frame number is no printable character.
    private static string FirmwareIndex(byte[] buffer, int at, string? current)
    {
        int skip = buffer[at] < A5Text.FirstPrintable ? 1 : 0;
        return A5Text.Decode(buffer, at + skip, A5Frame.DataLength - skip, current);
    }
}
