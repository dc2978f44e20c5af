using System.Collections.Generic;
using Daly.Protocol.Tests.Portable.Modbus;

namespace Daly.Protocol.Tests.Desktop.Modbus;

/// <summary>The D2 rules once more, without streaming: what begins at each place of a whole recording.</summary>
public static class PlainModbusScanner
{
    public static List<(long Position, string What)> Scan(byte[] bytes)
    {
        List<(long Position, string What)> events = new List<(long Position, string What)>();
        int at = 0;
        while (at < bytes.Length)
        {
            (int length, string what) = Look(bytes[at..]);
            events.Add((at, what));
            at += length;
        }

        return events;
    }

    private static (int Length, string What) Look(byte[] rest)
    {
        if (rest[0] != 0xD2)
        {
            return (1, "NotAddress");
        }

        if (rest.Length < 2)
        {
            return (1, "Truncated");
        }

        return rest[1] switch
        {
            3 when rest.Length < 3 => (1, "Truncated"),
            3 when rest[2] != 0 && rest[2] % 2 == 0 => Frame(rest, 5 + rest[2], "ReadReply"),
            3 => Frame(rest, 8, "Request"),
            6 => Frame(rest, 8, "WriteReply"),
            0x10 => WriteMultiple(rest),
            0x83 or 0x86 or 0x90 => Frame(rest, 5, "Exception"),
            _ => (1, "NotFunction"),
        };
    }

    private static (int Length, string What) WriteMultiple(byte[] rest)
    {
        (int Length, string What) reply = Frame(rest, 8, "WriteMultipleReply");
        if (reply.What != "WrongChecksum")
        {
            return reply;
        }

        int count = (rest[4] << 8) | rest[5];
        return count is < 1 or > 123 ? reply : Frame(rest, 8 + (2 * count), "Request");
    }

    private static (int Length, string What) Frame(byte[] rest, int length, string kind)
    {
        if (rest.Length < length)
        {
            return (1, "Truncated");
        }

        int crc = RegisterBoard.Crc(rest, length - 2);
        bool isGood = rest[length - 2] == (crc & 0xFF) && rest[length - 1] == crc >> 8;
        return isGood ? (length, kind) : (1, "WrongChecksum");
    }
}
