using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Protocol.Can;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Desktop.Can;

/// <summary>Every recorded CAN payload through the CAN dialect.</summary>
[TestClass]
public sealed class CapturedCanTests
{
    private static readonly IReadOnlyList<CaptureRecord> All =
        CaptureFile.Embedded(typeof(CapturedCanTests).Assembly, "can.jsonl");

    [TestMethod]
    public void Capacity_of_can_001()
    {
        IdentityMessage identity = Decode("can-001").Identity;
        Assert.AreEqual(30_000L, identity.RatedMilliAmpHours);
        Assert.AreEqual(3600, identity.NominalCellMilliVolts);
    }

    [TestMethod]
    public void Balance_thresholds_of_can_002()
    {
        IdentityMessage identity = Decode("can-002").Identity;
        Assert.AreEqual(3800, identity.BalanceStartMilliVolts);
        Assert.AreEqual(50, identity.BalanceDeltaMilliVolts);
    }

    [TestMethod]
    public void Cumulative_charge_of_can_003()
    {
        IdentityMessage identity = Decode("can-003").Identity;
        Assert.AreEqual(123L, identity.CumulativeChargeRaw);
        Assert.AreEqual(186L, identity.CumulativeDischargeRaw);
    }

    [TestMethod]
    public void Short_circuit_and_shunt_of_can_004()
    {
        IdentityMessage identity = Decode("can-004").Identity;
        Assert.AreEqual(600, identity.ShortCircuitAmps);
        Assert.AreEqual(333, identity.ShuntMicroOhms);
    }

    [TestMethod]
    public void Acquisition_boards_of_can_005()
    {
        IdentityMessage identity = Decode("can-005").Identity;
        Assert.AreEqual(1, identity.AcquisitionBoards);
        Assert.AreEqual(14, identity.CellsOnBoard[0]);
        Assert.AreEqual(1, identity.SensorsOnBoard[0]);
    }

    [TestMethod]
    public void Date_and_sleep_time_of_can_006()
    {
        IdentityMessage identity = Decode("can-006").Identity;
        Assert.AreEqual(new DateTime(2022, 8, 10), new DateTime(
            identity.ProductionYear, identity.ProductionMonth, identity.ProductionDay));
        Assert.AreEqual(65535, identity.SleepSeconds);
        Assert.AreEqual(1, identity.OperationMode);
    }

    [TestMethod]
    public void Firmware_index_of_can_007() => Assert.AreEqual("20220810", Decode("can-007").Identity.FirmwareIndex);

    [TestMethod]
    [DataRow("can-016")]
    [DataRow("can-017")]
    public void Balance_and_alarms_without_a_pack_are_received_but_not_yet_believed(string id) =>
        Assert.AreEqual(Absent.Long, Decode(id).UpdatedMs(BmsGroup.Alarms));

    [TestMethod]
    public void Pack_and_extremes_of_board_3()
    {
        PackMessage pack = Decode("can-018").Pack;
        Assert.AreEqual(532, pack.PackDeciVolts);
        Assert.AreEqual(29994, pack.CurrentRaw);
        Assert.AreEqual(447, pack.SocPermille);
        CellExtremesMessage cells = Decode("can-019").CellExtremes;
        Assert.AreEqual(3326, cells.MaxCellMilliVolts);
        Assert.AreEqual(14, cells.MaxCellNumber);
        Assert.AreEqual(3325, cells.MinCellMilliVolts);
        Assert.AreEqual(1, cells.MinCellNumber);
        TemperatureExtremesMessage sensors = Decode("can-020").TemperatureExtremes;
        Assert.AreEqual(22, sensors.MaxCelsius);
        Assert.AreEqual(1, sensors.MinSensorNumber);
    }

    [TestMethod]
    [DataRow("can-021", ChargeState.Idle, 0x60, 125_160L)]
    [DataRow("can-022", ChargeState.Discharging, 0x13, 235_071L)]
    public void State_and_remaining_charge(string id, ChargeState state, int heartbeat, long milliAmpHours)
    {
        FetMessage fets = Decode(id).Fets;
        Assert.AreEqual(state, fets.State);
        Assert.AreEqual(1, fets.ChargeFet);
        Assert.AreEqual(1, fets.DischargeFet);
        Assert.AreEqual(heartbeat, fets.Heartbeat);
        Assert.AreEqual(milliAmpHours, fets.RemainingMilliAmpHours);
    }

    [TestMethod]
    public void Cells_of_can_023_alone_are_no_cells_because_nobody_told_how_many_there_are()
    {
        BmsData data = Decode("can-023");
        Assert.AreEqual(0, data.CellVoltages.Count);
        Assert.AreEqual(Absent.Long, data.UpdatedMs(BmsGroup.CellVoltages));
    }

    [TestMethod]
    [DataRow("can-024")]
    [DataRow("can-025")]
    public void Requests_are_those_of_the_recording(string id)
    {
        CaptureRecord record = All.Single(candidate => candidate.Id == id);
        byte[] transmit = new byte[64];
        int length = new CanDialect(new LinkOptions(), new LinkStatus()).Begin(record.Bytes[1], transmit);
        CanFrame frame = new CanFrame();

        Assert.AreEqual(16, length);
        Assert.IsTrue(SocketCan.TryRead(transmit, 0, frame));
        Assert.AreEqual(record.Hex, $"{frame.Id:x8}{Convert.ToHexStringLower(frame.Data)}");
        Assert.IsTrue(CanId.IsRequest(frame));
    }

    private static BmsData Decode(string id)
    {
        CaptureRecord record = All.Single(candidate => candidate.Id == id);
        CanDialect dialect = new CanDialect(new LinkOptions { BoardNumber = Board(record) }, new LinkStatus());
        dialect.Begin(DataId(record), new byte[64]);
        byte[] bytes = Wire(record);
        ReplyStatus status = dialect.Receive(bytes, 0, bytes.Length);
        Assert.IsTrue(status is ReplyStatus.Complete or ReplyStatus.Usable, status.ToString());
        BmsData data = new BmsData();
        dialect.Commit(data, 1);
        return data;
    }

    // can-001 to can-007 were posted as data id, length and payload, the others as 29-bit id and payload.
    private static bool IsShort(CaptureRecord record) => record.Bytes.Length == 10;

    private static int DataId(CaptureRecord record) => record.Bytes[IsShort(record) ? 0 : 1];

    private static int Board(CaptureRecord record) => IsShort(record) ? 1 : record.Bytes[3];

    private static byte[] Wire(CaptureRecord record) =>
        [(byte)Board(record), 0x40, (byte)DataId(record), 0x98, 8, 0, 0, 0, .. record.Bytes[^8..]];
}
