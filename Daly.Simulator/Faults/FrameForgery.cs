using Daly.Simulator.Bms;
using Daly.Simulator.Modbus;

namespace Daly.Simulator.Faults;

/// <summary>Changes what a frame says and corrects its checksum, so that nothing shows it.</summary>
internal static class FrameForgery
{
    private const int A5DataAt = 4;
    private const int A5ChecksumBytes = 1;
    private const int ReadDataAt = 3;
    private const int AcknowledgementDataAt = 2;
    private const int CrcBytes = 2;
    private const int MostBits = 3;

    /// <summary>Flips one to three bits of the data.</summary>
    public static void FlipBits(byte[] frame, IBoardRequest request, Random random)
    {
        var (from, to) = DataOf(frame, request);
        if (from >= to) return;
        var before = (byte[])frame.Clone();
        while (frame.AsSpan().SequenceEqual(before))
        {
            for (var bits = random.Next(1, MostBits + 1); bits > 0; bits--) frame[random.Next(from, to)] ^= (byte)(1 << random.Next(8));
        }

        WriteChecksum(frame, request);
    }

    private static (int From, int To) DataOf(byte[] frame, IBoardRequest request) => request switch
    {
        ModbusRequest { Function: ModbusRequest.Read } => (ReadDataAt, frame.Length - CrcBytes),
        ModbusRequest => (AcknowledgementDataAt, frame.Length - CrcBytes),
        _ => (A5DataAt, frame.Length - A5ChecksumBytes),
    };

    private static void WriteChecksum(byte[] frame, IBoardRequest request)
    {
        if (request is ModbusRequest) ModbusCrc.Write(frame);
        else A5Checksum.Write(frame);
    }
}
