using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Daly.Protocol.A5;
using Daly.Protocol.Can;
using Daly.Protocol.D2;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;
using Daly.Protocol.P81;
using Daly.Protocol.Tests.Desktop.Modbus;

namespace Daly.Protocol.Tests.Desktop;

/// <summary>The records that were found later, n26-01 to n26-09, through the dialects.</summary>
[TestClass]
public sealed class LaterCaptureTests
{
    private static readonly IReadOnlyList<CaptureRecord> All =
        CaptureFile.Embedded(typeof(LaterCaptureTests).Assembly, "2026-11.jsonl");

    [TestMethod]
    [DataRow("n26-01")]
    [DataRow("n26-02")]
    [DataRow("n26-04")]
    public void Temperatures_and_balancing_of_D2_are_what_the_app_showed_or_absent(string id)
    {
        JsonElement expected = Get(id).Expected!.Value;
        D2Dialect dialect = new D2Dialect(new LinkOptions(), new LinkStatus());
        byte[] transmit = new byte[64];
        int length = dialect.Begin(D2Block.Extra, transmit);
        Assert.AreEqual(expected.GetProperty("request").GetString(), Convert.ToHexStringLower(transmit, 0, length));
        BmsData data = Committed(dialect, Get(id).Bytes);

        Assert.AreEqual(Celsius(expected, "mosfetCelsius"), data.Temperatures.MosfetCelsius);
        Assert.AreEqual(Celsius(expected, "boardCelsius"), data.Temperatures.BoardCelsius);
        bool hasBalancing = expected.TryGetProperty("balanceMask", out JsonElement mask);
        if (hasBalancing)
        {
            Assert.AreEqual(mask.GetInt64(), data.Balance.CellMask);
            Assert.AreEqual(expected.GetProperty("balanceCurrentRaw").GetInt32() - 30000, data.Balance.BalanceMilliAmps);
        }

        Assert.AreEqual(hasBalancing, data.Balance.BalanceMilliAmps != Absent.Value);
    }

    [TestMethod]
    public void Sixteen_cells_of_A5_do_not_include_the_residue_behind_them()
    {
        A5Dialect dialect = new A5Dialect(new LinkOptions(), new LinkStatus());
        BmsData data = new BmsData();
        for (int i = 0; i < 2; i++) Exchange(dialect, A5DataId.Status, Convert.FromHexString("A5019408100200000000000054"), data);
        Exchange(dialect, A5DataId.CellVoltages, Get("n26-06").Bytes, data);

        CollectionAssert.AreEqual(Numbers(Get("n26-06"), "cellsMilliVolts"), data.CellVoltages.CellMilliVolts.Take(data.CellVoltages.Count).ToArray());
    }

    [TestMethod]
    public void A_round_of_an_8S_board_on_CAN_is_read_to_the_last_value()
    {
        JsonElement expected = Get("n26-07").Expected!.Value;
        CanDialect dialect = new CanDialect(new LinkOptions(), new LinkStatus());
        BmsData data = new BmsData();
        foreach (int id in new[] { 0x90, 0x91, 0x92, 0x93, 0x94, 0x94, 0x95 }) Exchange(dialect, id, CanFrames("n26-07", id), data);

        Assert.AreEqual(expected.GetProperty("packDeciVolts").GetInt32(), data.Pack.PackDeciVolts);
        Assert.AreEqual(expected.GetProperty("currentRaw").GetInt32(), data.Pack.CurrentRaw);
        Assert.AreEqual(expected.GetProperty("socPermille").GetInt32(), data.Pack.SocPermille);
        Assert.AreEqual(expected.GetProperty("cells").GetInt32(), data.Status.CellCount);
        Assert.AreEqual(expected.GetProperty("sensors").GetInt32(), data.Status.TemperatureSensorCount);
        Assert.AreEqual(expected.GetProperty("remainingMilliAmpHours").GetInt64(), data.Fets.RemainingMilliAmpHours);
        CollectionAssert.AreEqual(Numbers(Get("n26-07"), "cellsMilliVolts"), data.CellVoltages.CellMilliVolts.Take(data.CellVoltages.Count).ToArray());

        // By hand from 18914001#0CE0010CDE04FFFF, 18924001#3D023B01… and 18934001#0001014500022858.
        Assert.AreEqual("3296 1 3294 4", $"{data.CellExtremes.MaxCellMilliVolts} {data.CellExtremes.MaxCellNumber} {data.CellExtremes.MinCellMilliVolts} {data.CellExtremes.MinCellNumber}");
        Assert.AreEqual("21 2 19 1", $"{data.TemperatureExtremes.MaxCelsius} {data.TemperatureExtremes.MaxSensorNumber} {data.TemperatureExtremes.MinCelsius} {data.TemperatureExtremes.MinSensorNumber}");
        Assert.AreEqual("Idle 1 1 69", $"{data.Fets.State} {data.Fets.ChargeFet} {data.Fets.DischargeFet} {data.Fets.Heartbeat}");
    }

    [TestMethod]
    public void Six_currents_of_a_board_on_CAN_are_those_of_its_owner()
    {
        JsonElement expected = Get("n26-08").Expected!.Value;
        byte[] frames = CanFrames("n26-08", 0x90);
        List<int> currents = new List<int>();
        for (int at = 0; at < frames.Length; at += SocketCan.FrameLength)
        {
            CanDialect dialect = new CanDialect(new LinkOptions(), new LinkStatus());
            BmsData data = new BmsData();
            Exchange(dialect, 0x90, frames[at..(at + SocketCan.FrameLength)], data);
            Assert.AreEqual(expected.GetProperty("packDeciVolts").GetInt32(), data.Pack.PackDeciVolts);
            Assert.AreEqual(expected.GetProperty("socPermille").GetInt32(), data.Pack.SocPermille);
            currents.Add(data.Pack.CurrentRaw);
        }

        CollectionAssert.AreEqual(Numbers(Get("n26-08"), "currentRaw"), currents);
    }

    [TestMethod]
    public void The_settings_write_of_0x81_and_its_acknowledgement_are_frames_of_that_kind()
    {
        byte[][] frames = Get("n26-09").Hex.Split(' ').Select(Convert.FromHexString).ToArray();
        ModbusCollector found = ModbusCollector.Run(P81Dialect.Addresses, frames.SelectMany(frame => frame).ToArray());

        CollectionAssert.AreEqual(new[] { ModbusFrameKind.Request, ModbusFrameKind.WriteReply, ModbusFrameKind.Request }, found.Kinds);
        Assert.HasCount(3, found.Events, "nothing is left over");
    }

    [TestMethod]
    public void That_one_register_is_on_record_and_still_none_of_those_that_are_written()
    {
        JsonElement write = Get("n26-09").Expected!.Value.GetProperty("write");
        RegisterDefinition? keyLogic = P81Registers.Table.Find(write.GetProperty("register").GetInt32());

        Assert.IsNotNull(keyLogic);
        Assert.AreEqual(RegisterEvidence.Confirmed, keyLogic.Evidence);
        Assert.IsFalse(keyLogic.IsWritable);
    }

    private static CaptureRecord Get(string id) => All.Single(record => record.Id == id);

    private static int[] Numbers(CaptureRecord record, string name) =>
        record.Expected!.Value.GetProperty(name).EnumerateArray().Select(value => value.GetInt32()).ToArray();

    private static int Celsius(JsonElement expected, string name) =>
        expected.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : Absent.Value;

    private static BmsData Committed(IBmsDialect dialect, byte[] bytes)
    {
        BmsData data = new BmsData();
        Assert.AreEqual(ReplyStatus.Complete, dialect.Receive(bytes, 0, bytes.Length));
        dialect.Commit(data, 1);
        return data;
    }

    private static void Exchange(IBmsDialect dialect, int request, byte[] reply, BmsData data)
    {
        dialect.Begin(request, new byte[64]);
        dialect.Receive(reply, 0, reply.Length);
        dialect.Commit(data, 1);
    }

    /// <summary>The frames of one data id, written as id#data, as a CAN socket delivers them.</summary>
    private static byte[] CanFrames(string id, int dataId)
    {
        List<byte> wire = new List<byte>();
        foreach (string[] parts in Get(id).Hex.Split(' ').Select(text => text.Split('#')))
        {
            byte[] number = Convert.FromHexString(parts[0]);
            if (number[1] == dataId) wire.AddRange([number[3], number[2], number[1], (byte)(number[0] | 0x80), 8, 0, 0, 0, .. Convert.FromHexString(parts[1])]);
        }

        return [.. wire];
    }
}
