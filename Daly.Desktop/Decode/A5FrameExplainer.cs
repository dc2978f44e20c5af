using System.Globalization;
using Daly.Protocol.A5;
using Daly.Protocol.Alarms;
using Daly.Protocol.Messages;

namespace Daly.Desktop.Decode;

/// <summary>Explains one A5 frame, field by field.</summary>
internal static class A5FrameExplainer
{
    /// <summary>Explains a frame with a good checksum.</summary>
    public static ExplainedFrame Explain(byte[] frame)
    {
        int address = frame[A5Frame.AddressOffset];
        byte dataId = frame[A5Frame.DataIdOffset];
        byte[] data = frame[A5Frame.DataOffset..A5Frame.ChecksumOffset];
        bool isRequest = address >= A5Frame.FirstHostAddress;
        string name = A5DataIdName.Of(dataId);
        var fields = isRequest ? Request(address, dataId, data) : Reply(dataId, data);
        string command = "0x" + dataId.ToString("X2", CultureInfo.InvariantCulture);
        return new ExplainedFrame(address, command, isRequest ? $"request: {name}" : name, fields);
    }

    private static IReadOnlyList<KeyValuePair<string, object?>> Request(int address, byte dataId, byte[] data)
    {
        var fields = new FieldList();
        if (address != A5Frame.BluetoothHostAddress && address > A5Frame.HostAddressBase)
        {
            fields.Number("board", address - A5Frame.HostAddressBase);
        }

        switch (dataId)
        {
            case A5DataId.SetChargeFet or A5DataId.SetDischargeFet:
                fields.Number("on", data[0]);
                break;
            case A5DataId.SetClockAndSoc:
                Clock(fields, data);
                break;
            case var write when A5DataIdName.IsUnverifiedWrite(write):
                UnverifiedWrite(fields, (byte)(write + A5DataIdName.ReadMinusWrite), data);
                break;
        }

        return fields.Raw("data", data).Fields;
    }

    /// <summary>The data as the reading of it has them, which is as unverified as the id.</summary>
    private static void UnverifiedWrite(FieldList fields, byte readId, byte[] data)
    {
        var decoded = new BmsData();
        if (A5MessageDecoder.TryDecode(readId, data, 0, decoded)) A5ParameterExplainer.Explain(fields, readId, data, decoded);
    }

    private static IReadOnlyList<KeyValuePair<string, object?>> Reply(byte dataId, byte[] data)
    {
        var fields = new FieldList();
        switch (dataId)
        {
            case A5DataId.CellVoltages:
                return Cells(fields, data);
            case A5DataId.Temperatures:
                return Temperatures(fields, data);
            case A5DataId.BatteryCode or A5DataId.SoftwareVersion or A5DataId.HardwareVersion:
                return fields.Number("frame", data[0]).Text("text", Ascii(data[1..])).Fields;
            case A5DataId.SetChargeFet or A5DataId.SetDischargeFet:
                return fields.Number("on", data[0]).Raw("residue", data[1..]).Fields;
            case A5DataId.SetClockAndSoc:
                return fields.Number("success", data[0]).Raw("residue", data[1..]).Fields;
        }

        var decoded = new BmsData();
        if (!A5MessageDecoder.TryDecode(dataId, data, 0, decoded))
        {
            return fields.Raw("data", data).Fields;
        }

        Single(fields, dataId, data, decoded);
        var reason = A5Plausibility.Check(dataId, data, 0);
        if (reason != Daly.Protocol.ImplausibleReason.None)
        {
            fields.Text("implausible", Daly.Protocol.ImplausibleReasonText.Of(reason));
        }

        return fields.Fields;
    }

    private static void Single(FieldList fields, byte dataId, byte[] data, BmsData decoded)
    {
        switch (dataId)
        {
            case A5DataId.Pack:
                Pack(fields, decoded.Pack);
                break;
            case A5DataId.CellExtremes:
                CellExtremes(fields, decoded.CellExtremes);
                break;
            case A5DataId.TemperatureExtremes:
                TemperatureExtremes(fields, decoded.TemperatureExtremes);
                break;
            case A5DataId.Fets:
                Fets(fields, decoded.Fets);
                break;
            case A5DataId.Status:
                Status(fields, decoded.Status);
                break;
            case A5DataId.Balance:
                Balance(fields, data);
                break;
            case A5DataId.Alarms:
                Alarms(fields, data);
                break;
            case A5DataId.Clock:
                Clock(fields, data);
                break;
            default:
                A5ParameterExplainer.Explain(fields, dataId, data, decoded);
                break;
        }
    }

    private static void Pack(FieldList fields, PackMessage pack) => fields
        .Fixed("voltage_v", pack.PackDeciVolts, 1)
        .Fixed("gather_voltage_v", pack.GatherDeciVolts, 1)
        .Number("current_raw", pack.CurrentRaw)
        .Fixed("current_a_if_above_is_charging", pack.CurrentRaw - PackMessage.CurrentOffset, 1)
        .Fixed("current_a_if_above_is_discharging", PackMessage.CurrentOffset - pack.CurrentRaw, 1)
        .Fixed("soc_pct", pack.SocPermille, 1);

    private static void CellExtremes(FieldList fields, CellExtremesMessage cells) => fields
        .Number("cell_max_mv", cells.MaxCellMilliVolts)
        .Number("cell_max_no", cells.MaxCellNumber)
        .Number("cell_min_mv", cells.MinCellMilliVolts)
        .Number("cell_min_no", cells.MinCellNumber);

    private static void TemperatureExtremes(FieldList fields, TemperatureExtremesMessage temperatures) => fields
        .Number("temp_max_c", temperatures.MaxCelsius)
        .Number("temp_max_no", temperatures.MaxSensorNumber)
        .Number("temp_min_c", temperatures.MinCelsius)
        .Number("temp_min_no", temperatures.MinSensorNumber);

    private static void Fets(FieldList fields, FetMessage fets) => fields
        .Text("state", StateWord(fets.State))
        .Number("charge_fet", fets.ChargeFet)
        .Number("discharge_fet", fets.DischargeFet)
        .Number("heartbeat", fets.Heartbeat)
        .Fixed("remaining_ah", fets.RemainingMilliAmpHours, 3);

    private static void Status(FieldList fields, StatusMessage status) => fields
        .Number("cells", status.ToldCellCount)
        .Number("sensors", status.ToldSensorCount)
        .Number("charger_present", status.ChargerPresent)
        .Number("load_present", status.LoadPresent)
        .Number("digital_pins_raw", status.DigitalPins)
        .Number("cycles", status.Cycles)
        .Number("reserved_raw", status.ReservedRaw);

    private static IReadOnlyList<KeyValuePair<string, object?>> Cells(FieldList fields, byte[] data) => fields
        .Number("frame", data[0])
        .Numbers("cells_mv", [UInt16(data, 1), UInt16(data, 3), UInt16(data, 5)])
        .Number("reserved_raw", data[7])
        .Fields;

    private static IReadOnlyList<KeyValuePair<string, object?>> Temperatures(FieldList fields, byte[] data) => fields
        .Number("frame", data[0])
        .Numbers("temperatures_c", data.Skip(1).Select(Celsius))
        .Numbers("temperatures_raw", data.Skip(1).Select(raw => (int)raw))
        .Fields;

    private static void Balance(FieldList fields, byte[] data)
    {
        var asMask = Enumerable.Range(0, CellVoltagesMessage.MaxCells).Where(cell => (data[cell / 8] >> (cell % 8) & 1) != 0);
        fields.Raw("raw", data)
            .Numbers("cells_if_mask", asMask.Select(cell => cell + 1))
            .Number("cell_if_number", data[1]);
    }

    private static void Alarms(FieldList fields, byte[] data)
    {
        var active = Enumerable.Range(0, AlarmCatalogue.Count)
            .Select(AlarmCatalogue.Get)
            .Where(alarm => alarm.ByteIndex < AlarmCatalogue.BeyondOffset && (data[alarm.ByteIndex] >> alarm.Bit & 1) != 0);
        fields.Raw("raw", data)
            .Texts("active", active.Select(alarm => alarm.Id))
            .Number("fault_code", data[7]);
    }

    private static void Clock(FieldList fields, byte[] data) => fields
        .Text("time", string.Create(
            CultureInfo.InvariantCulture,
            $"20{data[0]:00}-{data[1]:00}-{data[2]:00} {data[3]:00}:{data[4]:00}:{data[5]:00}"))
        .Fixed("soc_pct", UInt16(data, 6), 1);

    private static string? StateWord(ChargeState state) => state == ChargeState.Unknown ? null : state.ToString().ToLowerInvariant();

    private static int UInt16(byte[] data, int at) => (data[at] << 8) | data[at + 1];

    private static int Celsius(byte raw) => raw is 0 or 0xFF ? Absent.Value : raw - 40;

    private static string Ascii(byte[] data) =>
        new string(data.Select(value => value is >= 0x20 and < 0x7F ? (char)value : ' ').ToArray()).TrimEnd();
}
