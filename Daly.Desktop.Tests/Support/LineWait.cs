using System;
using System.Collections.Generic;
using Daly.Desktop.Ports.Lines;

namespace Daly.Desktop.Tests.Support;

/// <summary>Waits for what happens to a line.</summary>
internal static class LineWait
{
    internal static void UntilOpen(IWaitableLine line) =>
        Eventually.True(() => line.IsOpen, () => $"the line opens; {line.Fault}");

    internal static void UntilLost(IWaitableLine line)
    {
        var buffer = new byte[1];
        Eventually.True(() => line.Read(buffer, 0, 1) == 0 && !line.IsOpen, "the loss is noticed");
    }

    internal static void UntilFault(IWaitableLine line, string start) => Eventually.True(
        () => line.Fault?.StartsWith(start, StringComparison.Ordinal) == true,
        () => $"fault \"{start}\", is \"{line.Fault}\"");

    internal static byte[] ReadBytes(IWaitableLine line, int count)
    {
        var got = new List<byte>();
        var buffer = new byte[64];
        Eventually.True(
            () => Collect(line, buffer, got) >= count,
            () => $"{count} bytes, got {Convert.ToHexString([.. got])}");
        return [.. got];
    }

    private static int Collect(IWaitableLine line, byte[] buffer, List<byte> got)
    {
        line.WaitForData(1);
        got.AddRange(buffer.AsSpan(0, line.Read(buffer, 0, buffer.Length)));
        return got.Count;
    }
}
