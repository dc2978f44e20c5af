using Daly.Simulator.Bms;
using Daly.Simulator.Modbus;

namespace Daly.Simulator.Faults;

/// <summary>Who reads the same settings twice gets two different answers, both with a checksum that fits.</summary>
/// <param name="rate">Part of the second reads that it strikes, 0..1.</param>
public sealed class SecondReadFault(double rate) : Fault
{
    private const byte FirstLiveId = 0x90;
    private const byte LastLiveId = 0x9F;
    private const int FirstD2Setting = 0x80;
    private const int FirstP81Setting = 0x100;

    private readonly HashSet<string> _readOnce = new(StringComparer.Ordinal);

    public override void ShapeFrames(Reply reply, Random random)
    {
        if (!IsOfSettings(reply.Request)) return;
        var read = Convert.ToHexString(reply.Request.Frame);
        if (_readOnce.Add(read)) return;
        _readOnce.Remove(read);
        if (reply.Frames.Count == 0 || random.NextDouble() >= rate) return;
        FrameForgery.FlipBits(reply.Frames[random.Next(reply.Frames.Count)], reply.Request, random);
        reply.IsForged = true;
    }

    private static bool IsOfSettings(IBoardRequest request) => request switch
    {
        A5Request a5 => a5.Id is < FirstLiveId or > LastLiveId,
        ModbusRequest { Function: ModbusRequest.Read } read =>
            read.Register >= (read.Address == ModbusPort.D2Address ? FirstD2Setting : FirstP81Setting),
        _ => false,
    };
}
