using System;
using Daly.Protocol.A5;
using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.P81;

/// <summary>Takes the values out of an entry of the event journal. What cannot be true is absent.</summary>
public static class P81JournalDecoder
{
    private const int RingSizeAt = 2;
    private const int TimeAt = 5;
    private const int PackVoltageAt = 13;
    private const int CurrentAt = 15;
    private const int SocAt = 17;
    private const int CellsAt = 31;
    private const int TemperaturesAt = 95;
    private const int MosfetAt = 99;
    private const int EventCodeAt = 103;
    private const int NewValueAt = 107;

    private const int HighestPackDeciVolts = 2400;
    private const int HighestCellMilliVolts = 4999;
    private const int FullPermille = 1000;
    private const int CelsiusOffset = 40;
    private const int HottestCelsius = 125;

    /// <summary>Decodes.</summary>
    /// <param name="number">The number of the entry, 1 is the newest.</param>
    /// <param name="raw">The 133 bytes.</param>
    /// <param name="entry">Receives them and the values; all of it is replaced.</param>
    /// <returns>False if the bytes do not look like an entry: then only number and bytes are there.</returns>
    /// <exception cref="ArgumentException">There are fewer bytes than an entry has.</exception>
    public static bool TryDecode(int number, byte[] raw, P81JournalEntry entry)
    {
        if (raw.Length < entry.Raw.Length)
        {
            throw new ArgumentException("An entry has 133 bytes.", nameof(raw));
        }

        entry.Number = number;
        Array.Copy(raw, 0, entry.Raw, 0, entry.Raw.Length);
        bool isEntry = Word(raw, RingSizeAt) == P81Register.JournalEntries;
        entry.RingSize = isEntry ? P81Register.JournalEntries : Absent.Value;
        Time(raw, isEntry, entry.Time);
        Measurements(raw, isEntry, entry);
        entry.EventCode = isEntry ? Word(raw, EventCodeAt) : Absent.Value;
        entry.NewValue = isEntry ? Word(raw, NewValueAt) : Absent.Value;
        return isEntry;
    }

    private static void Time(byte[] raw, bool isEntry, ClockMessage time)
    {
        int year = A5Clock.FirstYear + raw[TimeAt];
        bool isMoment = isEntry && A5Clock.IsDate(year, raw[TimeAt + 1], raw[TimeAt + 2])
            && A5Clock.IsTime(raw[TimeAt + 3], raw[TimeAt + 4], raw[TimeAt + 5]);
        time.Year = isMoment ? year : Absent.Value;
        time.Month = isMoment ? raw[TimeAt + 1] : Absent.Value;
        time.Day = isMoment ? raw[TimeAt + 2] : Absent.Value;
        time.Hour = isMoment ? raw[TimeAt + 3] : Absent.Value;
        time.Minute = isMoment ? raw[TimeAt + 4] : Absent.Value;
        time.Second = isMoment ? raw[TimeAt + 5] : Absent.Value;
    }

    private static void Measurements(byte[] raw, bool isEntry, P81JournalEntry entry)
    {
        entry.PackDeciVolts = Within(isEntry, Word(raw, PackVoltageAt), 1, HighestPackDeciVolts);
        int current = Within(isEntry, Word(raw, CurrentAt), 1, ValueFilter.NoRegister - 1);
        entry.CurrentDeciAmps = current == Absent.Value ? Absent.Value : current - PackMessage.CurrentOffset;
        entry.SocPermille = Within(isEntry, Word(raw, SocAt), 0, FullPermille);
        for (int i = 0; i < P81JournalEntry.MaxCells; i++)
        {
            entry.CellMilliVolts[i] = Within(isEntry, Word(raw, CellsAt + (i * 2)), 1, HighestCellMilliVolts);
        }

        for (int i = 0; i < P81JournalEntry.MaxSensors; i++)
        {
            entry.Celsius[i] = Celsius(isEntry, raw[TemperaturesAt + i]);
        }

        entry.MosfetCelsius = Celsius(isEntry, raw[MosfetAt]);
    }

    /// <summary>0 and 255 both mean that there is no sensor.</summary>
    private static int Celsius(bool isEntry, int raw)
    {
        int known = Within(isEntry, raw, 1, HottestCelsius + CelsiusOffset);
        return known == Absent.Value ? Absent.Value : known - CelsiusOffset;
    }

    private static int Within(bool isEntry, int value, int min, int max) =>
        isEntry && value >= min && value <= max ? value : Absent.Value;

    private static int Word(byte[] raw, int at) => (raw[at] << 8) | raw[at + 1];
}
