using System.Collections.Generic;
using System.Linq;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>
/// The rules of the frame search written down a second time, over a whole array and without any state: what the
/// streaming decoder has to report.
/// </summary>
public static class PlainScanner
{
    public static List<(long Position, string What)> Scan(byte[] bytes)
    {
        List<(long Position, string What)> events = new List<(long Position, string What)>();
        int position = 0;
        while (position < bytes.Length)
        {
            string what = Judge(bytes.Skip(position).Take(13).ToArray());
            int length = what is "Frame" or "Echo" ? 13 : 1;
            int repeat = what == "Truncated" ? bytes.Length - position : 1;
            for (int i = 0; i < repeat; i++)
            {
                events.Add((position, what));
                position += length;
            }
        }

        return events;
    }

    private static string Judge(byte[] head)
    {
        if (head[0] != 0xA5)
        {
            return "NotStart";
        }

        if (head.Length > 3 && head[3] != 8)
        {
            return "WrongLength";
        }

        if (head.Length < 13)
        {
            return "Truncated";
        }

        bool isGood = head.Take(12).Sum(value => value) % 256 == head[12];
        return !isGood ? "WrongChecksum" : head[1] < 0x20 ? "Frame" : "Echo";
    }
}
