using System;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.A5;

/// <summary>
/// Writes requests of the A5 dialect. Every method fills 13 bytes and returns 13; what may act on the BMS has a method of
/// its own, so that no read can ever be mistaken for an action.
/// </summary>
public static class A5Encoder
{
    /// <summary>
    /// The highest board number: the reply carries the number as its address, and from
    /// <see cref="A5Frame.FirstHostAddress"/> on it could not be told from an echo.
    /// </summary>
    public const int LastBoardNumber = A5Frame.FirstHostAddress - 1;

    /// <summary>The address with which a computer asks a board.</summary>
    /// <param name="boardNumber">The board number, 1..31.</param>
    /// <returns>0x40 for board 1, 0x41 for board 2 …</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such board number.</exception>
    public static byte HostAddress(int boardNumber)
    {
        if (boardNumber < 1 || boardNumber > LastBoardNumber)
        {
            throw new ArgumentOutOfRangeException(nameof(boardNumber), "A board number is 1..31.");
        }

        return (byte)(A5Frame.HostAddressBase + boardNumber);
    }

    /// <summary>Writes a read request.</summary>
    /// <param name="buffer">Receives the frame.</param>
    /// <param name="offset">Index of its first byte.</param>
    /// <param name="hostAddress">Who asks, see <see cref="HostAddress"/>.</param>
    /// <param name="dataId">What to read.</param>
    /// <param name="fill">The eight data bytes, ignored by the BMS; 0x00, or 0xAA on a weak line.</param>
    /// <returns>13.</returns>
    /// <exception cref="ArgumentException">The id is not known to be a read.</exception>
    public static int WriteRead(byte[] buffer, int offset, byte hostAddress, byte dataId, byte fill)
    {
        if (!A5ReadId.IsKnown(dataId))
        {
            throw new ArgumentException("Not a read.", nameof(dataId));
        }

        Begin(buffer, offset, hostAddress, dataId, fill);
        return End(buffer, offset);
    }

    /// <summary>Writes a request to switch one FET.</summary>
    /// <param name="buffer">Receives the frame.</param>
    /// <param name="offset">Index of its first byte.</param>
    /// <param name="hostAddress">Who asks.</param>
    /// <param name="dataId"><see cref="A5DataId.SetDischargeFet"/> or <see cref="A5DataId.SetChargeFet"/>.</param>
    /// <param name="on">Whether to switch on.</param>
    /// <returns>13.</returns>
    /// <exception cref="ArgumentException">The id does not switch a FET.</exception>
    public static int WriteSetFet(byte[] buffer, int offset, byte hostAddress, byte dataId, bool on)
    {
        if (dataId != A5DataId.SetDischargeFet && dataId != A5DataId.SetChargeFet)
        {
            throw new ArgumentException("Does not switch a FET.", nameof(dataId));
        }

        return WriteSwitch(buffer, offset, hostAddress, dataId, on);
    }

    /// <summary>Writes a request to switch what a row of <see cref="A5Switch"/> names.</summary>
    internal static int WriteSwitch(byte[] buffer, int offset, byte hostAddress, byte dataId, bool on)
    {
        Begin(buffer, offset, hostAddress, dataId, 0);
        buffer[offset + A5Frame.DataOffset] = (byte)(on ? 1 : 0);
        return End(buffer, offset);
    }

    /// <summary>Writes a request to set clock and SOC, which the BMS takes only together.</summary>
    /// <param name="buffer">Receives the frame.</param>
    /// <param name="offset">Index of its first byte.</param>
    /// <param name="hostAddress">Who asks.</param>
    /// <param name="year">The year, 2000..2099.</param>
    /// <param name="month">The month, from 1.</param>
    /// <param name="day">The day, from 1.</param>
    /// <param name="hour">The hour.</param>
    /// <param name="minute">The minute.</param>
    /// <param name="second">The second.</param>
    /// <param name="socPermille">The SOC, 0..1000 ‰.</param>
    /// <returns>13, or 0 and an untouched buffer if the date, time or SOC does not exist: a zero date is never sent.</returns>
    public static int WriteSetClockAndSoc(
        byte[] buffer,
        int offset,
        byte hostAddress,
        int year,
        int month,
        int day,
        int hour,
        int minute,
        int second,
        int socPermille)
    {
        if (!A5Clock.IsDate(year, month, day) || !A5Clock.IsTime(hour, minute, second)
            || socPermille < 0 || socPermille > ParameterRanges.SocMaxPermille)
        {
            return 0;
        }

        Begin(buffer, offset, hostAddress, A5DataId.SetClockAndSoc, 0);
        int data = offset + A5Frame.DataOffset;
        buffer[data] = (byte)(year - A5Clock.FirstYear);
        buffer[data + 1] = (byte)month;
        buffer[data + 2] = (byte)day;
        buffer[data + 3] = (byte)hour;
        buffer[data + 4] = (byte)minute;
        buffer[data + 5] = (byte)second;
        buffer[data + 6] = (byte)(socPermille >> 8);
        buffer[data + 7] = (byte)socPermille;
        return End(buffer, offset);
    }

    /// <summary>Writes a request to restart the BMS. It acts at once and may not be answered.</summary>
    /// <param name="buffer">Receives the frame.</param>
    /// <param name="offset">Index of its first byte.</param>
    /// <param name="hostAddress">Who asks.</param>
    /// <returns>13.</returns>
    public static int WriteRestart(byte[] buffer, int offset, byte hostAddress)
    {
        Begin(buffer, offset, hostAddress, A5DataId.Restart, 0);
        return End(buffer, offset);
    }

    /// <summary>Writes the whole frame of a parameter. Its id is 0x10..0x20 by construction.</summary>
    internal static int WriteParameter(byte[] buffer, int offset, byte hostAddress, ParameterChange change)
    {
        Begin(buffer, offset, hostAddress, change.Parameter.WriteId, 0);
        change.CopyWanted(buffer, offset + A5Frame.DataOffset);
        return End(buffer, offset);
    }

    private static void Begin(byte[] buffer, int offset, byte hostAddress, byte dataId, byte fill)
    {
        buffer[offset] = A5Frame.Start;
        buffer[offset + A5Frame.AddressOffset] = hostAddress;
        buffer[offset + A5Frame.DataIdOffset] = dataId;
        buffer[offset + A5Frame.LengthOffset] = A5Frame.DataLength;
        for (int i = 0; i < A5Frame.DataLength; i++)
        {
            buffer[offset + A5Frame.DataOffset + i] = fill;
        }
    }

    private static int End(byte[] buffer, int offset)
    {
        buffer[offset + A5Frame.ChecksumOffset] = A5Frame.Checksum(buffer, offset);
        return A5Frame.Length;
    }
}
