using Daly.Simulator.Modbus;

namespace Daly.Simulator.Faults;

/// <summary>
/// A5: the last frame of the previous burst of cells comes first, with its old values. D2 and 0x81, which have no bursts: the
/// reply to the previous read comes instead of this one, as from a gateway that answers out of its memory.
/// </summary>
/// <param name="rate">Part of the bursts and replies that it strikes, 0..1.</param>
public sealed class StaleFrameFault(double rate) : Fault
{
    private byte[]? _last;
    private byte[]? _lastReply;

    public override void ShapeFrames(Reply reply, Random random)
    {
        if (reply.Request is ModbusRequest { Function: ModbusRequest.Read }) ShapeReply(reply, random);
        else if (reply.Frames.Count >= 2) ShapeBurst(reply, random);
    }

    private void ShapeBurst(Reply reply, Random random)
    {
        var last = (byte[])reply.Frames[^1].Clone();
        if (_last is not null && _last[2] == last[2] && random.NextDouble() < rate)
        {
            reply.Frames.Insert(0, _last);
            reply.IsForged = true;
        }

        _last = last;
    }

    private void ShapeReply(Reply reply, Random random)
    {
        // Another fault may have taken the reply away.
        if (reply.Frames.Count == 0) return;
        var own = (byte[])reply.Frames[0].Clone();
        if (_lastReply is not null && random.NextDouble() < rate)
        {
            reply.Frames[0] = _lastReply;
            reply.IsForged = true;
        }

        _lastReply = own;
    }
}
