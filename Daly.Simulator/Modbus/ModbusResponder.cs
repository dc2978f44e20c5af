using Daly.Simulator.Bms;

namespace Daly.Simulator.Modbus;

/// <summary>Turns a request of one Modbus-like dialect into its reply.</summary>
internal sealed class ModbusResponder(BoardState board, IRegisterImage image, byte replyAddress)
{
    private const int MostRegisters = 126;

    /// <returns>The frame, or <c>null</c> when the request is not answered.</returns>
    public byte[]? Answer(ModbusRequest request) => request.Function switch
    {
        ModbusRequest.Read => Read(request),
        ModbusRequest.WriteSingle => Write(request, [request.Count]),
        _ => Write(request, Values(request)),
    };

    private byte[]? Read(ModbusRequest request)
    {
        if (request.Count is < 1 or > MostRegisters || board.Profile.SilentRegisters.Contains(request.Register)) return null;
        var reply = new byte[5 + (2 * request.Count)];
        (reply[0], reply[1], reply[2]) = (replyAddress, ModbusRequest.Read, (byte)(2 * request.Count));
        for (var i = 0; i < request.Count; i++)
        {
            var value = Value(request.Register + i, request.EndMicroseconds);
            reply[3 + (2 * i)] = (byte)(value >> 8);
            reply[4 + (2 * i)] = (byte)value;
        }

        ModbusCrc.Write(reply);
        return reply;
    }

    private int Value(int register, long nowMicroseconds)
    {
        var isBlank = board.Power.State == BmsPowerState.ZeroFrames && register < image.FirstSetting;
        return isBlank ? 0 : image.Read(register, nowMicroseconds);
    }

    private byte[]? Write(ModbusRequest request, int[] values)
    {
        if (!image.TryWrite(request.Register, values, request.EndMicroseconds)) return null;
        var reply = new byte[8];
        Array.Copy(request.Frame, reply, 6);
        reply[0] = replyAddress;
        ModbusCrc.Write(reply);
        return reply;
    }

    private static int[] Values(ModbusRequest request)
    {
        var values = new int[request.Count];
        for (var i = 0; i < values.Length; i++) values[i] = request.Value(i);
        return values;
    }
}
