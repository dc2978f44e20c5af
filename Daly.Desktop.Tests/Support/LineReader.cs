using System;
using System.Collections.Generic;
using Daly.Desktop.Adapters.Lines;

namespace Daly.Desktop.Tests.Support;

internal static class LineReader
{
    internal static byte[] ReadBytes(IWaitableLine line, int count)
    {
        var got = new List<byte>();
        var buffer = new byte[64];
        Eventually.True(() => Collect(line, buffer, got) >= count, () => $"{count} bytes, got {Convert.ToHexString(got.ToArray())}");
        return [.. got];
    }

    private static int Collect(IWaitableLine line, byte[] buffer, List<byte> got)
    {
        line.WaitForData(1);
        got.AddRange(buffer.AsSpan(0, line.Read(buffer, 0, buffer.Length)));
        return got.Count;
    }
}
