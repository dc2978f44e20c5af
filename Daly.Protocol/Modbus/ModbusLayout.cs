namespace Daly.Protocol.Modbus;

/// <summary>Tells from its first bytes what a frame may be and how long it then is.</summary>
internal sealed class ModbusLayout
{
    /// <summary>No frame begins like this; <see cref="Reason"/> says why.</summary>
    public const int Rejected = 0;

    private const int HeaderLength = ModbusFrame.FunctionOffset + 1;

    private readonly ModbusAddresses _addresses;

    public ModbusLayout(ModbusAddresses addresses)
    {
        _addresses = addresses;
    }

    public ModbusFrameKind Kind { get; private set; }

    public ModbusSkipReason Reason { get; private set; }

    public bool IsAddress(int value) => _addresses.IsKnown(value);

    /// <summary>Tells how many bytes the next decision needs: the whole frame, if that many are here.</summary>
    public int Needed(byte[] buffer, int at, int have)
    {
        int address = buffer[at];
        if (!_addresses.IsKnown(address))
        {
            return Reject(ModbusSkipReason.NotAddress);
        }

        if (have < HeaderLength)
        {
            return HeaderLength;
        }

        bool isReply = _addresses.IsReply(address);
        switch ((int)buffer[at + ModbusFrame.FunctionOffset])
        {
            case ModbusFunction.Read:
                return isReply ? ReadReply(buffer, at, have) : Found(ModbusFrameKind.Request, ModbusFrame.ShortLength);
            case ModbusFunction.WriteSingle:
                ModbusFrameKind single = isReply ? ModbusFrameKind.WriteReply : ModbusFrameKind.Request;
                return Found(single, ModbusFrame.ShortLength);
            case ModbusFunction.WriteMultiple:
                return isReply
                    ? Found(ModbusFrameKind.WriteMultipleReply, ModbusFrame.ShortLength)
                    : WriteRequest(buffer, at, have);
            case ModbusFunction.Read | ModbusFunction.ExceptionFlag:
            case ModbusFunction.WriteSingle | ModbusFunction.ExceptionFlag:
            case ModbusFunction.WriteMultiple | ModbusFunction.ExceptionFlag:
                return isReply
                    ? Found(ModbusFrameKind.Exception, ModbusFrame.ExceptionLength)
                    : Reject(ModbusSkipReason.NotFunction);
            default:
                return Reject(ModbusSkipReason.NotFunction);
        }
    }

    /// <summary>
    /// Tells how long a frame is if it is not the reply that <see cref="Needed"/> took it for, but our own request to write
    /// several registers, which in D2 begins the same way.
    /// </summary>
    public int NeededAsRequest(byte[] buffer, int at, int have) =>
        Kind == ModbusFrameKind.WriteMultipleReply && _addresses.IsRequest(buffer[at])
            ? WriteRequest(buffer, at, have)
            : Rejected;

    // D2 asks and answers with the same address. No register of it has a number above 0xFF, so the third byte of a read
    // request is 0, which no byte count can be; an odd one is none either.
    private int ReadReply(byte[] buffer, int at, int have)
    {
        if (have <= ModbusFrame.ByteCountOffset)
        {
            return ModbusFrame.ByteCountOffset + 1;
        }

        int count = buffer[at + ModbusFrame.ByteCountOffset];
        if (_addresses.IsByteCount(count))
        {
            return Found(ModbusFrameKind.ReadReply, ModbusFrame.ReadReplyOverhead + count);
        }

        return _addresses.IsRequest(buffer[at])
            ? Found(ModbusFrameKind.Request, ModbusFrame.ShortLength)
            : Reject(ModbusSkipReason.WrongByteCount);
    }

    private int WriteRequest(byte[] buffer, int at, int have)
    {
        if (have < ModbusFrame.ValuesOffset)
        {
            return ModbusFrame.ValuesOffset;
        }

        int count = (buffer[at + ModbusFrame.CountOffset] << 8) | buffer[at + ModbusFrame.CountOffset + 1];
        return count < 1 || count > ModbusFrame.MaxWriteRegisters
            ? Reject(ModbusSkipReason.WrongByteCount)
            : Found(ModbusFrameKind.Request, ModbusFrame.ValuesOffset + (count * 2) + ModbusFrame.ChecksumLength);
    }

    private int Found(ModbusFrameKind kind, int length)
    {
        Kind = kind;
        return length;
    }

    private int Reject(ModbusSkipReason reason)
    {
        Reason = reason;
        return Rejected;
    }
}
