using Daly.Protocol.A5;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable.A5;

[TestClass]
public sealed class A5IdentityMessageTests
{
    private readonly BmsData _data = new BmsData();

    private IdentityMessage Identity => _data.Identity;

    [TestMethod]
    public void Rated_capacity_and_nominal_cell_voltage()
    {
        Decode(A5DataId.RatedCapacity, "00007530 00000e10");
        Check.Equal(30000, Identity.RatedMilliAmpHours);
        Check.Equal(3600, Identity.NominalCellMilliVolts);
    }

    [TestMethod]
    public void Acquisition_boards_with_cells_and_sensors()
    {
        Decode(A5DataId.AcquisitionBoards, "02 100800 020100 77");
        Check.Equal(2, Identity.AcquisitionBoards);
        Check.Equal(16, Identity.CellsOnBoard[0]);
        Check.Equal(8, Identity.CellsOnBoard[1]);
        Check.Equal(0, Identity.CellsOnBoard[2]);
        Check.Equal(2, Identity.SensorsOnBoard[0]);
        Check.Equal(1, Identity.SensorsOnBoard[1]);
    }

    [TestMethod]
    public void Charge_that_went_in_and_out()
    {
        Decode(A5DataId.CumulativeCharge, "0000007b ffffffff");
        Check.Equal(123, Identity.CumulativeChargeRaw);
        Check.Equal(4294967295L, Identity.CumulativeDischargeRaw);
    }

    [TestMethod]
    public void Mode_type_production_date_and_sleep_time()
    {
        Decode(A5DataId.BatteryDetails, "01 01 150714 ffff 0a");
        Check.Equal(1, Identity.OperationMode);
        Check.Equal(1, Identity.BatteryType);
        Check.Equal(2021, Identity.ProductionYear);
        Check.Equal(7, Identity.ProductionMonth);
        Check.Equal(20, Identity.ProductionDay);
        Check.Equal(65535, Identity.SleepSeconds);
    }

    [TestMethod]
    public void The_sleep_time_is_in_seconds()
    {
        Decode(A5DataId.BatteryDetails, "01 01 150714 0e10 0a");
        Check.Equal(3600, Identity.SleepSeconds);
    }

    [TestMethod]
    public void A_production_date_that_does_not_exist_is_absent()
    {
        Decode(A5DataId.BatteryDetails, "01 01 000000 ffff 0a");
        Check.Equal(Absent.Value, Identity.ProductionYear);
        Check.Equal(Absent.Value, Identity.ProductionMonth);
        Check.Equal(Absent.Value, Identity.ProductionDay);
    }

    [TestMethod]
    public void The_firmware_index_has_eight_characters_without_a_frame_number()
    {
        Decode(A5DataId.FirmwareIndex, "3230323230383130");
        Check.Equal("20220810", Identity.FirmwareIndex);
    }

    [TestMethod]
    public void A_frame_number_before_the_firmware_index_is_left_out()
    {
        Decode(A5DataId.FirmwareIndex, "0132303232303800");
        Check.Equal("202208", Identity.FirmwareIndex);
    }

    [TestMethod]
    public void Balance_start_and_difference()
    {
        Decode(A5DataId.BalanceThresholds, "0d48 0032 ffffffff");
        Check.Equal(3400, Identity.BalanceStartMilliVolts);
        Check.Equal(50, Identity.BalanceDeltaMilliVolts);
    }

    [TestMethod]
    public void Short_circuit_amps_and_shunt_micro_ohms()
    {
        Decode(A5DataId.ShortCircuit, "01f4 014d 00000000");
        Check.Equal(500, Identity.ShortCircuitAmps);
        Check.Equal(333, Identity.ShuntMicroOhms);
    }

    [TestMethod]
    public void The_clock_is_date_time_and_SOC()
    {
        Decode(A5DataId.Clock, "160c0d 151d27 012c");
        Check.Equal(2022, _data.Clock.Year);
        Check.Equal(12, _data.Clock.Month);
        Check.Equal(13, _data.Clock.Day);
        Check.Equal(21, _data.Clock.Hour);
        Check.Equal(29, _data.Clock.Minute);
        Check.Equal(39, _data.Clock.Second);
        Check.Equal(300, _data.Clock.SocPermille);
    }

    [TestMethod]
    public void A_clock_that_was_never_set_has_no_date_but_its_SOC()
    {
        Decode(A5DataId.Clock, "000000 000000 03e8");
        Check.Equal(Absent.Value, _data.Clock.Year);
        Check.Equal(Absent.Value, _data.Clock.Second);
        Check.Equal(1000, _data.Clock.SocPermille);
    }

    private void Decode(byte dataId, string hex) =>
        Check.True(A5MessageDecoder.TryDecode(dataId, Bytes.Of(hex), 0, _data));
}
