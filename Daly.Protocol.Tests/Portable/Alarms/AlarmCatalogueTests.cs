using Daly.Protocol.Alarms;

namespace Daly.Protocol.Tests.Portable.Alarms;

[TestClass]
public sealed class AlarmCatalogueTests
{
    [TestMethod]
    public void Every_defined_bit_is_there_once_and_in_order()
    {
        // Undefined: bits 4–7 of byte 3, bits 6–7 of byte 6, all of byte 7, which is the fault code.
        int expected = -1;
        for (int i = 0; i < AlarmCatalogue.Count; i++)
        {
            AlarmDefinition alarm = AlarmCatalogue.Get(i);
            expected = expected == 27 ? 32 : expected == 53 ? 64 : expected + 1;
            Check.Equal(expected, (alarm.ByteIndex * 8) + alarm.Bit);
        }

        Check.Equal(71, expected);
        Check.Equal(54 - 4 + 8, AlarmCatalogue.Count);
    }

    [TestMethod]
    public void Ids_are_unique_and_texts_are_there()
    {
        for (int i = 0; i < AlarmCatalogue.Count; i++)
        {
            Check.True(AlarmCatalogue.Get(i).Text.Length > 0);
            for (int j = 0; j < i; j++)
            {
                Check.True(AlarmCatalogue.Get(i).Id != AlarmCatalogue.Get(j).Id);
            }
        }
    }

    [TestMethod]
    public void The_first_28_bits_are_pairs_of_warning_and_protection()
    {
        for (int i = 0; i < 28; i++)
        {
            AlarmDefinition alarm = AlarmCatalogue.Get(i);
            Check.Equal((i % 2) + 1, alarm.Level);
            Check.Equal(AlarmCatalogue.GroupKey(alarm.Group) + "_" + alarm.Level.ToString(), alarm.Id);
        }
    }

    [TestMethod]
    public void Bits_stand_where_the_vendors_document_has_them()
    {
        Expect(0, 0, "cell_high_1");
        Expect(0, 3, "cell_low_2");
        Expect(0, 5, "pack_high_2");
        Expect(0, 6, "pack_low_1");
        Expect(1, 0, "charge_temp_high_1");
        Expect(1, 2, "charge_temp_low_1");
        Expect(1, 5, "discharge_temp_high_2");
        Expect(1, 7, "discharge_temp_low_2");
        Expect(2, 0, "charge_current_1");
        Expect(2, 3, "discharge_current_2");
        Expect(2, 4, "soc_high_1");
        Expect(2, 7, "soc_low_2");
        Expect(3, 0, "cell_delta_1");
        Expect(3, 3, "temp_delta_2");
        Expect(4, 0, "charge_fet_overheated");
        Expect(4, 7, "discharge_fet_open");
        Expect(5, 0, "afe_failed");
        Expect(5, 2, "cell_temp_sensor_failed");
        Expect(5, 7, "internal_communication_lost");
        Expect(6, 0, "current_measurement_failed");
        Expect(6, 2, "short_circuit");
        Expect(6, 3, "charge_forbidden_low_voltage");
        Expect(6, 4, "off_by_command");
    }

    [TestMethod]
    public void Group_keys_are_those_that_are_published()
    {
        Check.Equal("cell_high", AlarmCatalogue.GroupKey(AlarmGroup.CellHigh));
        Check.Equal("discharge_temp_low", AlarmCatalogue.GroupKey(AlarmGroup.DischargeTempLow));
        Check.Equal("soc_low", AlarmCatalogue.GroupKey(AlarmGroup.SocLow));
        Check.Equal("mosfet", AlarmCatalogue.GroupKey(AlarmGroup.Mosfet));
        Check.Equal("sensor", AlarmCatalogue.GroupKey(AlarmGroup.Sensor));
        Check.Equal("hardware", AlarmCatalogue.GroupKey(AlarmGroup.Hardware));
        Check.Equal("short_circuit", AlarmCatalogue.GroupKey(AlarmGroup.ShortCircuit));
        Check.Equal("off_by_command", AlarmCatalogue.GroupKey(AlarmGroup.OffByCommand));
    }

    private static void Expect(int byteIndex, int bit, string id)
    {
        string found = string.Empty;
        for (int i = 0; i < AlarmCatalogue.Count; i++)
        {
            AlarmDefinition alarm = AlarmCatalogue.Get(i);
            found = alarm.ByteIndex == byteIndex && alarm.Bit == bit ? alarm.Id : found;
        }

        Check.Equal(id, found);
    }
}
