using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Daly.Protocol.Alarms;
using Daly.Protocol.D2;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Tests.Desktop.Modbus;

namespace Daly.Protocol.Tests.Desktop.D2;

/// <summary>Status replies as real boards sent them, every field.</summary>
[TestClass]
public sealed class CapturedStatusTests
{
    private static readonly string[] Fields =
    [
        "cells", "packDeciVolts", "currentRaw", "socPermille", "maxCellMilliVolts", "minCellMilliVolts", "state",
        "remainingDeciAmpHours", "cellCount", "temperatureSensorCount", "cycles", "chargeMosfet", "dischargeMosfet",
        "faultWords",
    ];

    [TestMethod]
    [DynamicData(nameof(ModbusCaptures.Statuses), typeof(ModbusCaptures))]
    public void A_status_decodes_to_what_was_worked_out_by_hand(string id)
    {
        CaptureRecord record = ModbusCaptures.Get(id);
        BmsData data = Decode(record);
        Dictionary<string, string> actual = Values(data);
        string[] names = record.Expected!.Value.EnumerateObject().Select(field => field.Name).ToArray();

        CollectionAssert.AreEquivalent(Fields, names);
        foreach (JsonProperty field in record.Expected!.Value.EnumerateObject())
        {
            string expected = field.Value.ValueKind == JsonValueKind.Array
                ? string.Join(",", field.Value.EnumerateArray().Select(value => value.ToString()))
                : field.Value.ToString();
            Assert.AreEqual(expected, actual[field.Name], field.Name);
        }
    }

    [TestMethod]
    [DataRow("d2-131", "charge_temp_high_1")]
    [DataRow("d2-132", "cell_high_1")]
    [DataRow("d2-133", "cell_delta_1")]
    [DataRow("d2-134", "charge_current_1")]
    [DataRow("d2-135", "afe_failed")]
    [DataRow("d2-136", "charge_fet_overheated")]
    [DataRow("d2-137", "temp_delta_2")]
    [DataRow("d2-138", "temp_delta_1,temp_delta_2")]
    [DataRow("d2-140", "temp_delta_1")]
    [DataRow("d2-005", "soc_low_2")]
    [DataRow("d2-130", "")]
    public void Fault_words_name_the_alarms_that_the_source_names(string id, string alarms)
    {
        AlarmEvaluation evaluation = new AlarmEvaluation();
        evaluation.Evaluate(Decode(ModbusCaptures.Get(id)).Alarms.Raw);

        Assert.AreEqual(
            alarms, string.Join(",", Enumerable.Range(0, evaluation.ActiveCount).Select(i => evaluation.GetActive(i).Id)));
    }

    [TestMethod]
    [DataRow("d2-117", 15)]
    [DataRow("d2-118", 15)]
    [DataRow("d2-005", Absent.Value)]
    public void A_status_of_80_registers_brings_the_FET_temperature_along(string id, int celsius)
    {
        Assert.AreEqual(celsius, Decode(ModbusCaptures.Get(id)).Temperatures.MosfetCelsius);
    }

    [TestMethod]
    [DataRow("d2-117")]
    [DataRow("d2-123")]
    public void Currents_below_30000_come_with_the_state_discharging(string id)
    {
        BmsData data = Decode(ModbusCaptures.Get(id));
        CurrentSign sign = new CurrentSign();
        for (int i = 0; i < CurrentSign.ReadingsToLearn; i++) sign.Observe(data.Pack.CurrentRaw, data.Fets.State, i, 1000);

        Assert.AreEqual(ChargeState.Discharging, data.Fets.State);
        Assert.AreEqual(CurrentSignKind.Normal, sign.Learned);
    }

    [TestMethod]
    public void Registers_beyond_the_sensor_count_are_no_temperatures()
    {
        // The balancer leaves voltages where sensors 7 and 8 would be.
        BmsData data = Decode(ModbusCaptures.Get("d2-152"));

        Assert.AreEqual(1, data.Temperatures.Count);
        Assert.AreEqual(28, data.Temperatures.Celsius[0]);
    }

    private static BmsData Decode(CaptureRecord record)
    {
        D2Dialect dialect = new D2Dialect(new LinkOptions(), new LinkStatus());
        dialect.Begin((0 << 8) | (record.Bytes[2] / 2), new byte[64]);
        Assert.AreEqual(ReplyStatus.Complete, dialect.Receive(record.Bytes, 0, record.Bytes.Length));
        BmsData data = new BmsData();
        dialect.Commit(data, 1);

        // Counts are believed when told twice.
        dialect.Commit(data, 1);
        return data;
    }

    private static Dictionary<string, string> Values(BmsData data) => new()
    {
        ["cells"] = string.Join(",", data.CellVoltages.CellMilliVolts.Take(data.CellVoltages.Count)),
        ["packDeciVolts"] = Text(data.Pack.PackDeciVolts),
        ["currentRaw"] = Text(data.Pack.CurrentRaw),
        ["socPermille"] = Text(data.Pack.SocPermille),
        ["maxCellMilliVolts"] = Text(data.CellExtremes.MaxCellMilliVolts),
        ["minCellMilliVolts"] = Text(data.CellExtremes.MinCellMilliVolts),
        ["state"] = Text((int)data.Fets.State),
        ["remainingDeciAmpHours"] = Text((int)(data.Fets.RemainingMilliAmpHours / 100)),
        ["cellCount"] = Text(data.Status.CellCount),
        ["temperatureSensorCount"] = Text(data.Status.TemperatureSensorCount),
        ["cycles"] = Text(data.Status.Cycles),
        ["chargeMosfet"] = Text(data.Fets.ChargeFet),
        ["dischargeMosfet"] = Text(data.Fets.DischargeFet),
        ["faultWords"] = string.Join(
            ",", Enumerable.Range(0, 4).Select(i => data.Alarms.Raw[2 * i] | (data.Alarms.Raw[(2 * i) + 1] << 8))),
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
