namespace Daly.Protocol.Tests.Portable.Modbus;

/// <summary>
/// A board that is nothing but registers, and whose behaviour the test decides. Frames and checksums are made here by
/// hand, not by the code under test.
/// </summary>
public sealed class RegisterBoard
{
    private readonly int _requestAddress;
    private readonly int _replyAddress;
    private readonly int[] _registers = new int[0x3200];

    public RegisterBoard(int requestAddress, int replyAddress)
    {
        _requestAddress = requestAddress;
        _replyAddress = replyAddress;
    }

    public bool IsSilent { get; set; }

    public bool IsEchoing { get; set; }

    /// <summary>Gets or sets whether an adapter loops back what is sent, ahead of the reply.</summary>
    public bool LoopsBack { get; set; }

    public bool AppliesWrites { get; set; } = true;

    public bool AcknowledgesWrites { get; set; } = true;

    /// <summary>Gets or sets the exception code of every reply, 0 for none.</summary>
    public int ExceptionCode { get; set; }

    public int IgnoreNext { get; set; }

    /// <summary>Gets or sets the only register from which reading is answered; −1 for all.</summary>
    public int KnowsOnly { get; set; } = -1;

    /// <summary>Gets or sets a register whose write changes another one: the switch of a FET and its state.</summary>
    public int LinkedFrom { get; set; } = -1;

    public int LinkedTo { get; set; }

    public int Requests { get; private set; }

    public int Writes { get; private set; }

    public string LastWrite { get; private set; } = string.Empty;

    public int LastStart { get; private set; }

    public int LastCount { get; private set; }

    public static int Crc(byte[] bytes, int count)
    {
        int crc = 0xFFFF;
        for (int i = 0; i < count; i++)
        {
            crc ^= bytes[i];
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
            }
        }

        return crc;
    }

    public int Get(int register) => _registers[register];

    public void Set(int register, params int[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            _registers[register + i] = values[i];
        }
    }

    /// <summary>Takes the registers out of a recorded reply.</summary>
    public void Load(int register, string replyHex)
    {
        byte[] reply = Bytes.Of(replyHex);
        for (int i = 0; i < reply[2] / 2; i++)
        {
            _registers[register + i] = (reply[3 + (i * 2)] << 8) | reply[4 + (i * 2)];
        }
    }

    public void Fill(int first, int last, int value)
    {
        for (int i = first; i <= last; i++)
        {
            _registers[i] = value;
        }
    }

    /// <summary>Takes a request.</summary>
    /// <returns>The bytes that come back, or null.</returns>
    public byte[]? Answer(byte[] request, int count)
    {
        Requests++;
        if (IsEchoing)
        {
            return Copy(request, count);
        }

        bool isHeard = !IsSilent && IgnoreNext <= 0 && request[0] == _requestAddress && Crc(request, count) == 0;
        IgnoreNext--;
        byte[]? reply = isHeard ? Reply(request, count) : null;
        return LoopsBack ? Join(Copy(request, count), reply) : reply;
    }

    private byte[]? Reply(byte[] request, int count)
    {
        if (ExceptionCode != 0)
        {
            return Signed(new byte[] { (byte)_replyAddress, (byte)(request[1] | 0x80), (byte)ExceptionCode });
        }

        int register = (request[2] << 8) | request[3];
        if (request[1] != 3)
        {
            return WriteReply(request, count, register);
        }

        bool isKnown = KnowsOnly < 0 || register == KnowsOnly;
        return isKnown ? ReadReply(register, (request[4] << 8) | request[5]) : null;
    }

    private byte[] ReadReply(int register, int count)
    {
        LastStart = register;
        LastCount = count;
        bool isJournal = register >= 0x3001;
        byte[] body = new byte[3 + (isJournal ? 133 : count * 2)];
        body[0] = (byte)_replyAddress;
        body[1] = 3;
        body[2] = (byte)(body.Length - 3);
        for (int i = 3; i < body.Length; i++)
        {
            int value = _registers[register + ((i - 3) / 2)];
            body[i] = (byte)(((i - 3) & 1) == 0 ? value >> 8 : value);
        }

        return Signed(body);
    }

    private byte[]? WriteReply(byte[] request, int count, int register)
    {
        Writes++;
        LastWrite = Bytes.Hex(request, 0, count);
        if (AppliesWrites)
        {
            int from = request[1] == 6 ? 4 : 6;
            for (int i = from; i + 2 < count; i += 2)
            {
                Set(register + ((i - from) / 2), (request[i] << 8) | request[i + 1]);
            }

            if (register == LinkedFrom)
            {
                Set(LinkedTo, Get(register));
            }
        }

        byte[] body = Copy(request, 6);
        body[0] = (byte)_replyAddress;
        return AcknowledgesWrites ? Signed(body) : null;
    }

    private static byte[] Signed(byte[] body)
    {
        int crc = Crc(body, body.Length);
        return Join(body, new byte[] { (byte)crc, (byte)(crc >> 8) });
    }

    private static byte[] Copy(byte[] bytes, int count)
    {
        byte[] copy = new byte[count];
        for (int i = 0; i < count; i++)
        {
            copy[i] = bytes[i];
        }

        return copy;
    }

    private static byte[] Join(byte[] first, byte[]? second)
    {
        int more = second == null ? 0 : second.Length;
        byte[] joined = new byte[first.Length + more];
        first.CopyTo(joined, 0);
        if (second != null)
        {
            second.CopyTo(joined, first.Length);
        }

        return joined;
    }
}
