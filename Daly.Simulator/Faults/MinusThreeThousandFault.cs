using Daly.Simulator.Bms;
using Daly.Simulator.Modbus;

namespace Daly.Simulator.Faults;

/// <summary>Raw current 0, which reads as −3000 A, under a valid checksum: A5 0x90, D2 register 0x29, 0x81 register 0x39.</summary>
/// <param name="rate">Part of the replies with the current that it strikes, 0..1.</param>
public sealed class MinusThreeThousandFault(double rate) : Fault
{
    private const byte PackId = 0x90;
    private const int CurrentAt = 8;

    public override void ShapeFrames(Reply reply, Random random)
    {
        switch (reply.Request)
        {
            case A5Request { Id: PackId } when random.NextDouble() < rate:
                foreach (var frame in reply.Frames) Strike(frame, CurrentAt, bytes => A5Checksum.Write(bytes));
                break;
            case ModbusRequest { Function: ModbusRequest.Read } read when CurrentOffset(read) is { } at && random.NextDouble() < rate:
                foreach (var frame in reply.Frames)
                    if (IsOwn(frame, read)) Strike(frame, at, bytes => ModbusCrc.Write(bytes));
                break;
        }
    }

    private static void Strike(byte[] frame, int at, Action<byte[]> writeChecksum)
    {
        frame[at] = 0;
        frame[at + 1] = 0;
        writeChecksum(frame);
    }

    // Another fault may have put the reply to another read in its place, where the current is elsewhere or not at all.
    private static bool IsOwn(byte[] frame, ModbusRequest read) => frame.Length == (2 * read.Count) + 5;

    private static int? CurrentOffset(ModbusRequest read)
    {
        int index = ModbusPort.CurrentRegister(read.Address) - read.Register;
        return index >= 0 && index < read.Count ? 3 + (2 * index) : null;
    }
}
