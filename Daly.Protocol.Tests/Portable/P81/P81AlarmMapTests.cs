using Daly.Protocol.Alarms;
using Daly.Protocol.Messages;
using Daly.Protocol.P81;

namespace Daly.Protocol.Tests.Portable.P81;

[TestClass]
public sealed class P81AlarmMapTests
{
    private readonly byte[] _codes = new byte[P81AlarmMap.CodeBytes];
    private readonly byte[] _alarms = new byte[8];
    private int _level;

    [TestMethod]
    public void Level_1_is_a_warning_and_every_higher_one_a_protection()
    {
        Check.Equal("cell_high_1", With(0, 1));
        Check.Equal("cell_high_2", With(0, 2));
        Check.Equal("cell_high_2", With(0, 7));
        Check.Equal("cell_low_1", With(0, 1 << 3));
        Check.Equal("cell_low_2", With(0, 3 << 3));
    }

    [TestMethod]
    public void Every_level_has_its_place()
    {
        Check.Equal("cell_delta_1", With(1, 1));
        Check.Equal("charge_temp_high_2", With(1, 2 << 3));
        Check.Equal("charge_temp_low_2", With(2, 2));
        Check.Equal("discharge_temp_high_1", With(2, 1 << 3));
        Check.Equal("discharge_temp_low_2", With(3, 2));
        Check.Equal("temp_delta_2", With(3, 2 << 3));
        Check.Equal("pack_high_1", With(4, 1));
        Check.Equal("pack_low_2", With(4, 2 << 3));
        Check.Equal("charge_current_2", With(5, 2));
        Check.Equal("discharge_current_1", With(5, 1 << 3));
        Check.Equal("soc_low_2", With(6, 2));
    }

    [TestMethod]
    public void Faults_have_their_places()
    {
        Check.Equal("external_communication_lost", With(0, 0x80));
        Check.Equal("charge_fet_overheated", With(2, 0x40));
        Check.Equal("charge_fet_sensor_failed", With(2, 0x80));
        Check.Equal("discharge_fet_overheated", With(3, 0x40));
        Check.Equal("discharge_fet_sensor_failed", With(3, 0x80));
        Check.Equal("short_circuit", With(4, 0x40));
        Check.Equal("internal_communication_lost", With(6, 0x80));
        Check.Equal("afe_failed", With(11, 0x02));
        Check.Equal("cell_measurement_lost", With(11, 0x10));
        Check.Equal("pack_measurement_failed", With(11, 0x20));
        Check.Equal("current_measurement_failed", With(11, 0x40));
        Check.Equal("cell_temp_sensor_failed", With(11, 0x80));
        Check.Equal("cell_temp_sensor_failed", With(12, 0x01));
        Check.Equal("eeprom_failed", With(12, 0x02));
        Check.Equal("clock_failed", With(12, 0x08));
        Check.Equal("precharge_failed", With(12, 0x80));
    }

    [TestMethod]
    public void A_FET_too_hot_to_go_on_raises_both_because_it_does_not_say_which()
    {
        Check.Equal("fet_temp_high_1", With(7, 1));
        Check.Equal("charge_fet_overheated,discharge_fet_overheated", With(7, 2));
    }

    [TestMethod]
    public void A_FET_that_is_off_by_command_is_no_alarm()
    {
        Check.Equal("", With(13, 0x05));
        Check.Equal(1 << 4, _alarms[6]);
    }

    [TestMethod]
    public void States_without_a_bit_of_their_own_raise_nothing()
    {
        Check.Equal("", With(0, 0x40));
        Check.Equal("", With(1, 0x40));
        Check.Equal("", With(6, 0x40));
        Check.Equal("", With(5, 0xC0));
        Check.Equal("", With(8, 0xFF));
        Check.Equal("", With(13, 0xF0));
    }

    [TestMethod]
    public void A_thermal_runaway_is_told_though_A5_has_no_bit_for_it()
    {
        Check.Equal("thermal_runaway_1", With(7, 1 << 3));
        Check.Equal(1, _level);
        Check.Equal("thermal_runaway_2", With(7, 2 << 3));
        Check.Equal(2, _level);
        Check.Equal("thermal_runaway_2", With(7, 7 << 3));
    }

    [TestMethod]
    public void What_else_A5_has_no_bit_for_is_told_as_well()
    {
        Check.Equal("soh_low_1", With(6, 1 << 3));
        Check.Equal("soh_low_2", With(6, 2 << 3));
        Check.Equal("fet_temp_high_1", With(7, 1));
        Check.Equal("charge_fet_failed", With(12, 1 << 4));
        Check.Equal("discharge_fet_failed", With(12, 1 << 5));
        Check.Equal("precharge_fet_failed", With(12, 1 << 6));
    }

    [TestMethod]
    public void Old_alarms_are_replaced()
    {
        With(4, 0x40);
        Check.Equal("", With(8, 0));
        for (int i = 0; i < _alarms.Length; i++)
        {
            Check.Equal(0, _alarms[i]);
        }
    }

    private string With(int code, int value)
    {
        for (int i = 0; i < _codes.Length; i++)
        {
            _codes[i] = (byte)(i == code ? value : 0);
        }

        P81AlarmMap.ToA5(_codes, _alarms);
        var message = new AlarmMessage { Beyond = P81AlarmMap.ToBeyond(_codes) };
        for (int i = 0; i < _alarms.Length; i++)
        {
            message.Raw[i] = _alarms[i];
        }

        var evaluation = new AlarmEvaluation();
        evaluation.Evaluate(message);
        _level = evaluation.Level;
        string text = "";
        for (int i = 0; i < evaluation.ActiveCount; i++)
        {
            text += (i == 0 ? "" : ",") + evaluation.GetActive(i).Id;
        }

        return text;
    }
}
