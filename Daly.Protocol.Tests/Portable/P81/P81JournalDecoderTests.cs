using System;
using Daly.Protocol.P81;

namespace Daly.Protocol.Tests.Portable.P81;

/// <summary>Entries are made by hand after the published layout: no recording of one is public.</summary>
[TestClass]
public sealed class P81JournalDecoderTests
{
    private readonly byte[] _raw = new byte[133];
    private readonly P81JournalEntry _entry = new P81JournalEntry();

    public P81JournalDecoderTests()
    {
        Put(2, 0x01, 0x90);
        Put(5, 26, 9, 3, 21, 7, 59);
        Put(13, 0x01, 0x0A); // 26.6 V
        Put(15, 0x72, 0x96); // 29334: 66.6 A discharging
        Put(17, 0x00, 0x1E); // 3.0 %
        for (int i = 0; i < 8; i++)
        {
            Put(31 + (i * 2), 0x0C, 0xF0 + i);
        }

        Put(95, 65, 66, 0, 255, 80);
        Put(103, 0x00, 0x00);
    }

    [TestMethod]
    public void An_alarm_tells_when_it_was_and_what_was_measured()
    {
        Check.True(P81JournalDecoder.TryDecode(1, _raw, _entry));

        Check.Equal(1, _entry.Number);
        Check.Equal(400, _entry.RingSize);
        Check.Equal(2026, _entry.Time.Year);
        Check.Equal(9, _entry.Time.Month);
        Check.Equal(3, _entry.Time.Day);
        Check.Equal(21, _entry.Time.Hour);
        Check.Equal(7, _entry.Time.Minute);
        Check.Equal(59, _entry.Time.Second);
        Check.Equal(266, _entry.PackDeciVolts);
        Check.Equal(-666, _entry.CurrentDeciAmps);
        Check.Equal(30, _entry.SocPermille);
        Check.Equal(3312, _entry.CellMilliVolts[0]);
        Check.Equal(3319, _entry.CellMilliVolts[7]);
        Check.Equal(0, _entry.EventCode);
    }

    [TestMethod]
    public void What_the_pack_does_not_have_is_absent()
    {
        P81JournalDecoder.TryDecode(1, _raw, _entry);

        Check.Equal(Absent.Value, _entry.CellMilliVolts[8]);
        Check.Equal(25, _entry.Celsius[0]);
        Check.Equal(26, _entry.Celsius[1]);
        Check.Equal(Absent.Value, _entry.Celsius[2]);
        Check.Equal(Absent.Value, _entry.Celsius[3]);
        Check.Equal(40, _entry.MosfetCelsius);
    }

    [TestMethod]
    public void The_change_of_a_setting_tells_which_and_its_new_value()
    {
        Put(103, 0x01, 0x31);
        Put(107, 0x0E, 0x42);
        P81JournalDecoder.TryDecode(400, _raw, _entry);

        Check.Equal(0x131, _entry.EventCode);
        Check.Equal(3650, _entry.NewValue);
    }

    [TestMethod]
    public void Values_that_cannot_be_true_are_absent()
    {
        Put(6, 13);
        Put(13, 0xFF, 0xFF);
        Put(15, 0, 0);
        Put(17, 0x03, 0xE9);
        Put(31, 0x13, 0x88);
        Check.True(P81JournalDecoder.TryDecode(1, _raw, _entry));

        Check.Equal(Absent.Value, _entry.Time.Month);
        Check.Equal(Absent.Value, _entry.Time.Day);
        Check.Equal(Absent.Value, _entry.PackDeciVolts);
        Check.Equal(Absent.Value, _entry.CurrentDeciAmps);
        Check.Equal(Absent.Value, _entry.SocPermille);
        Check.Equal(Absent.Value, _entry.CellMilliVolts[0]);
    }

    [TestMethod]
    public void Bytes_of_another_layout_give_only_themselves()
    {
        P81JournalDecoder.TryDecode(1, _raw, _entry);
        Put(2, 0, 0);

        Check.True(!P81JournalDecoder.TryDecode(2, _raw, _entry));

        Check.Equal(2, _entry.Number);
        Check.Equal(26, _entry.Raw[5]);
        Check.Equal(Absent.Value, _entry.RingSize);
        Check.Equal(Absent.Value, _entry.Time.Year);
        Check.Equal(Absent.Value, _entry.PackDeciVolts);
        Check.Equal(Absent.Value, _entry.CellMilliVolts[0]);
        Check.Equal(Absent.Value, _entry.MosfetCelsius);
        Check.Equal(Absent.Value, _entry.EventCode);
    }

    [TestMethod]
    public void Too_few_bytes_are_a_fault_of_the_caller() =>
        Check.Throws(typeof(ArgumentException), () => P81JournalDecoder.TryDecode(1, new byte[132], new P81JournalEntry()));

    private void Put(int at, params int[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            _raw[at + i] = (byte)values[i];
        }
    }
}
