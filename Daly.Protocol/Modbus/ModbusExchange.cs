using Daly.Protocol.Link;

namespace Daly.Protocol.Modbus;

/// <summary>One request and its reply: what was asked decides which of the received frames is the answer.</summary>
/// <remarks>
/// A reply to a read does not say which registers it holds. So all blocks that a dialect reads have different lengths, and
/// a reply of another length than asked for is one to an earlier request.
/// </remarks>
internal sealed class ModbusExchange : IModbusFrameHandler
{
    private const int NoFunction = 0;

    private readonly LinkCounters _counters;
    private readonly ModbusDecoder _decoder;
    private readonly byte _requestAddress;
    private readonly byte _replyAddress;
    private int _function = NoFunction;
    private int _register;
    private int _value;
    private int _byteCount;
    private int _answeredByteCount;
    private ReplyStatus _status;

    public ModbusExchange(ModbusAddresses addresses, byte requestAddress, byte replyAddress, LinkCounters counters)
    {
        _counters = counters;
        _decoder = new ModbusDecoder(addresses, this);
        _requestAddress = requestAddress;
        _replyAddress = replyAddress;
    }

    /// <summary>Gets the registers of the last complete reply.</summary>
    public RegisterBlock Reply { get; } = new RegisterBlock();

    /// <summary>Gets whether the current exchange is a read that was answered.</summary>
    public bool HasReply => _function == ModbusFunction.Read && _status == ReplyStatus.Complete;

    public int BeginRead(int register, int count, int replyByteCount, byte[] transmit)
    {
        int length = ModbusEncoder.WriteRead(transmit, 0, _requestAddress, register, count);
        Expect(ModbusFunction.Read, register, count);
        _byteCount = replyByteCount;
        return length;
    }

    public int BeginWrite(RegisterDefinition register, int raw, byte[] transmit)
    {
        int length = ModbusEncoder.WriteSingle(transmit, 0, _requestAddress, register, raw);
        Expect(ModbusFunction.WriteSingle, register.Address, raw);
        return length;
    }

    public int BeginWrite(RegisterDefinition register, int[] raw, byte[] transmit)
    {
        int length = ModbusEncoder.WriteMultiple(transmit, 0, _requestAddress, register, raw);
        Expect(ModbusFunction.WriteMultiple, register.Address, raw.Length);
        return length;
    }

    public ReplyStatus Receive(byte[] buffer, int offset, int count)
    {
        _decoder.Feed(buffer, offset, count);

        // More than an echo or a stray byte can leave waiting.
        bool isUnderWay = _status == ReplyStatus.Nothing && _decoder.PendingBytes > ModbusFrame.ShortLength;
        return isUnderWay ? ReplyStatus.Partial : _status;
    }

    public void OnFrame(byte[] buffer, int offset, int length, long position, ModbusFrameKind kind)
    {
        if (kind == ModbusFrameKind.Request)
        {
            _counters.Echoes++;
        }
        else if (buffer[offset] != _replyAddress)
        {
            _counters.OtherBoardFrames++;
        }
        else if (_status == ReplyStatus.Nothing && IsAnswer(buffer, offset, kind))
        {
            _counters.FramesOk++;
            Take(buffer, offset, kind);
        }
        else
        {
            _counters.LateReplies++;
            _counters.SecondAnswers += kind == ModbusFrameKind.ReadReply && IsSecondAnswer(buffer, offset) ? 1 : 0;
        }
    }

    public void OnSkipped(long position, byte value, ModbusSkipReason reason)
    {
        _counters.ChecksumErrors += reason == ModbusSkipReason.WrongChecksum ? 1 : 0;
        _counters.NoiseBytes++;
    }

    // The bus was quiet before this request: what still waits for its rest will not become a frame any more, and must not
    // swallow the reply.
    private void Expect(int function, int register, int value)
    {
        _decoder.Flush();
        _answeredByteCount = HasReply ? _answeredByteCount : 0;
        _function = function;
        _register = register;
        _value = value;
        _status = ReplyStatus.Nothing;
    }

    private bool IsAnswer(byte[] buffer, int offset, ModbusFrameKind kind)
    {
        int function = buffer[offset + ModbusFrame.FunctionOffset];
        if (kind == ModbusFrameKind.Exception)
        {
            return function == (_function | ModbusFunction.ExceptionFlag);
        }

        if (function != _function)
        {
            return false;
        }

        return kind == ModbusFrameKind.ReadReply
            ? buffer[offset + ModbusFrame.ByteCountOffset] == _byteCount
            : Word(buffer, offset + ModbusFrame.RegisterOffset) == _register
                && Word(buffer, offset + ModbusFrame.CountOffset) == _value;
    }

    /// <summary>Tells whether a reply that nobody waits for is as long as the last one that was taken, and says something else.</summary>
    private bool IsSecondAnswer(byte[] buffer, int offset)
    {
        bool isAnswered = buffer[offset + ModbusFrame.ByteCountOffset] == _answeredByteCount;
        for (int i = 0; isAnswered && i < _answeredByteCount; i++)
        {
            if (Reply.Bytes[i] != buffer[offset + ModbusFrame.DataOffset + i])
            {
                return true;
            }
        }

        return false;
    }

    private void Take(byte[] buffer, int offset, ModbusFrameKind kind)
    {
        if (kind == ModbusFrameKind.ReadReply)
        {
            Reply.Fill(_register, buffer, offset + ModbusFrame.DataOffset, _byteCount);
            _answeredByteCount = _byteCount;
        }

        _status = kind == ModbusFrameKind.Exception ? ReplyStatus.Refused : ReplyStatus.Complete;
    }

    private static int Word(byte[] buffer, int at) => (buffer[at] << 8) | buffer[at + 1];
}
