using System.Globalization;
using Daly.Protocol.A5;
using Daly.Protocol.Can;
using Daly.Protocol.D2;
using Daly.Protocol.Modbus;
using Daly.Protocol.P81;

namespace Daly.Desktop.Replay;

/// <summary>Names a request, so that a recorded answer to it is found again; the decoders of the dialects tell what is one.</summary>
internal sealed class RequestKey : IA5FrameHandler, IModbusFrameHandler
{
    private string? _found;

    private RequestKey()
    {
    }

    /// <summary>Names what was sent.</summary>
    /// <param name="sent">All bytes that were sent together.</param>
    /// <returns>A name, or <c>null</c> when they are no request of any dialect.</returns>
    public static string? Of(byte[] sent)
    {
        var frame = new CanFrame();
        bool isCan = sent.Length == SocketCan.FrameLength && SocketCan.TryRead(sent, 0, frame) && CanId.IsRequest(frame);
        if (isCan) return string.Create(CultureInfo.InvariantCulture, $"CAN {frame.Id:X8}");
        var key = new RequestKey();
        new A5Decoder(key).Feed(sent, 0, sent.Length);
        if (key._found is null) new ModbusDecoder(P81Dialect.Addresses, key).Feed(sent, 0, sent.Length);
        if (key._found is null) new ModbusDecoder(D2Dialect.Addresses, key).Feed(sent, 0, sent.Length);
        return key._found;
    }

    /// <remarks>What a program fills the data of a request with says nothing.</remarks>
    void IA5FrameHandler.OnFrame(byte[] buffer, int offset, long position, bool isEcho)
    {
        if (isEcho) _found = "A5 " + Convert.ToHexString(buffer, offset + A5Frame.AddressOffset, 2);
    }

    void IA5FrameHandler.OnSkipped(long position, byte value, A5SkipReason reason)
    {
        // Only whole requests have a name.
    }

    void IModbusFrameHandler.OnFrame(byte[] buffer, int offset, int length, long position, ModbusFrameKind kind)
    {
        if (kind == ModbusFrameKind.Request) _found = Convert.ToHexString(buffer, offset, length);
    }

    void IModbusFrameHandler.OnSkipped(long position, byte value, ModbusSkipReason reason)
    {
        // Only whole requests have a name.
    }
}
