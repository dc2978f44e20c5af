using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Daly.Protocol.A5;
using Daly.Protocol.Alarms;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>What the codec makes of one good reply, under the field names of the capture file.</summary>
public static class ExpectedFields
{
    /// <summary>
    /// Decodes the frame alone; a numbered frame is taken for the first and only one of its reply, so that all its slots
    /// are seen.
    /// </summary>
    public static Dictionary<string, string> Of(byte[] frame)
    {
        BmsData data = new BmsData();
        byte id = frame[A5Frame.DataIdOffset];
        if (A5ReadId.IsSeries(id))
        {
            return Numbered(frame, id, data);
        }

        Assert.IsTrue(A5MessageDecoder.TryDecode(id, frame, A5Frame.DataOffset, data));
        return id switch
        {
            0x90 => Pack(data.Pack),
            0x91 => CellExtremes(data.CellExtremes),
            0x92 => TemperatureExtremes(data.TemperatureExtremes),
            0x93 => Fets(data.Fets),
            0x94 => Status(data.Status),
            0x98 => Alarms(data.Alarms),
            _ => throw new ArgumentException($"no fields for 0x{id:X2}"),
        };
    }

    private static Dictionary<string, string> Pack(PackMessage message) => new()
    {
        ["packDeciVolts"] = Text(message.PackDeciVolts),
        ["gatherDeciVolts"] = Text(message.GatherDeciVolts),
        ["currentRaw"] = Text(message.CurrentRaw),
        ["currentRawMinus30000DeciAmps"] = Text(message.CurrentRaw - PackMessage.CurrentOffset),
        ["socPermille"] = Text(message.SocPermille),
    };

    private static Dictionary<string, string> CellExtremes(CellExtremesMessage message) => new()
    {
        ["maxCellMilliVolts"] = Text(message.MaxCellMilliVolts),
        ["maxCellNumber"] = Text(message.MaxCellNumber),
        ["minCellMilliVolts"] = Text(message.MinCellMilliVolts),
        ["minCellNumber"] = Text(message.MinCellNumber),
    };

    private static Dictionary<string, string> TemperatureExtremes(TemperatureExtremesMessage message) => new()
    {
        ["maxTemperatureCelsius"] = Text(message.MaxCelsius),
        ["maxSensor"] = Text(message.MaxSensorNumber),
        ["minTemperatureCelsius"] = Text(message.MinCelsius),
        ["minSensor"] = Text(message.MinSensorNumber),
    };

    private static Dictionary<string, string> Fets(FetMessage message) => new()
    {
        ["state"] = Text((int)message.State),
        ["chargeMosfet"] = Text(message.ChargeFet),
        ["dischargeMosfet"] = Text(message.DischargeFet),
        ["heartbeat"] = Text(message.Heartbeat),
        ["remainingMilliAmpHours"] = message.RemainingMilliAmpHours.ToString(CultureInfo.InvariantCulture),
    };

    private static Dictionary<string, string> Status(StatusMessage message) => new()
    {
        ["cellCount"] = Text(message.ToldCellCount),
        ["temperatureSensorCount"] = Text(message.ToldSensorCount),
        ["chargerConnected"] = Text(message.ChargerPresent),
        ["loadConnected"] = Text(message.LoadPresent),
        ["digitalIo"] = Text(message.DigitalPins),
        ["cycles"] = Text(message.Cycles),
    };

    private static Dictionary<string, string> Alarms(AlarmMessage message)
    {
        AlarmEvaluation evaluation = new AlarmEvaluation();
        evaluation.Evaluate(message.Raw);
        IEnumerable<AlarmDefinition> active = Enumerable.Range(0, evaluation.ActiveCount).Select(evaluation.GetActive);
        return new()
        {
            ["alarmBits"] = List(active.Select(alarm => (alarm.ByteIndex * 8) + alarm.Bit)),
            ["faultCode"] = Text(evaluation.FaultCode),
        };
    }

    private static Dictionary<string, string> Numbered(byte[] frame, byte id, BmsData data)
    {
        bool isCells = id == A5DataId.CellVoltages;
        int slots = isCells ? 3 : 7;
        string number = Text(frame[A5Frame.DataOffset]);
        frame[A5Frame.DataOffset] = 1;
        A5FrameSeries series = new A5FrameSeries();
        series.Begin(id, 1);
        Assert.IsTrue(series.Add(frame, A5Frame.DataOffset));
        bool isDecoded = A5SeriesDecoder.TryDecode(series, data, slots, out int implausible);
        Assert.AreEqual(implausible < slots || !isCells, isDecoded);

        // Without one possible cell nothing is passed on: absent, all of them.
        IEnumerable<int> cells = isDecoded
            ? data.CellVoltages.CellMilliVolts.Take(slots)
            : Enumerable.Repeat(Absent.Value, slots);
        return new()
        {
            ["frame"] = number,
            [isCells ? "cellMilliVolts" : "temperatureRaw"] =
                List(isCells ? cells : data.Temperatures.Celsius.Take(slots)),
        };
    }

    private static string List(IEnumerable<int> values) => string.Join(",", values.Select(Text));

    private static string Text(int value) =>
        value == Absent.Value ? "absent" : value.ToString(CultureInfo.InvariantCulture);
}
