using Daly.Protocol.A5;

namespace Daly.Protocol.Tests.Portable.Link;

/// <summary>A board whose every reply the test decides. Frames are built here by hand, not by the code under test.</summary>
public sealed class ScriptedBoard
{
    private readonly byte[][] _replies = new byte[256][];
    private readonly int[] _asked = new int[256];
    private int _alteredId = -1;
    private int _alteredFrom;
    private int _alteredEvery;
    private int _alteredByte;

    public ScriptedBoard()
    {
        Set(A5DataId.Pack, 0x00, 0x85, 0x00, 0x00, 0x75, 0x30, 0x03, 0x20); // 13.3 V, 0 A, 80.0 %
        Set(A5DataId.Fets, 0x00, 0x01, 0x01, 0x10, 0x00, 0x00, 0x4E, 0x20); // idle, both on, 20 Ah
        Set(A5DataId.Status, 0x04, 0x01, 0x00, 0x01, 0x02, 0x00, 0x05, 0x00); // 4 cells, 1 sensor, 5 cycles
        Set(A5DataId.CellExtremes, 0x0D, 0x06, 0x01, 0x0C, 0xF9, 0x03, 0x00, 0x00);
        Set(A5DataId.TemperatureExtremes, 0x3A, 0x01, 0x3A, 0x01, 0x00, 0x00, 0x00, 0x00);
        Set(A5DataId.Balance, 0, 0, 0, 0, 0, 0, 0, 0);
        Set(A5DataId.Alarms, 0, 0, 0, 0, 0, 0, 0, 0);
        Set(A5DataId.Temperatures, 0x01, 0x3A, 0, 0, 0, 0, 0, 0);
        SetCells(3334, 3330, 3321, 3329);
    }

    public bool IsSilent { get; set; }

    public bool IsEchoing { get; set; }

    public int BoardNumber { get; set; } = 1;

    public int TurnaroundMs { get; set; } = 23;

    public int IgnoreNext { get; set; }

    public bool AppliesWrites { get; set; } = true;

    public bool AcknowledgesWrites { get; set; } = true;

    /// <summary>Gets or sets the data byte of a written settings frame that is stored wrongly; −1 for none.</summary>
    public int SpoiledParameterByte { get; set; } = -1;

    /// <summary>Gets or sets how many writes of settings are stored wrongly.</summary>
    public int SpoiledWrites { get; set; } = int.MaxValue;

    public int Requests { get; private set; }

    public int LastId { get; private set; }

    public byte[] LastWrite { get; } = new byte[A5Frame.Length];

    public byte[] LastRequest { get; } = new byte[A5Frame.Length];

    public int Asked(int dataId) => _asked[dataId];

    /// <summary>Sets the data of the reply to an id; 16 bytes make two frames.</summary>
    public void Set(int dataId, params int[] data)
    {
        int frames = data.Length / 8;
        byte[] reply = new byte[frames * 13];
        for (int i = 0; i < frames; i++)
        {
            PutFrame(reply, i * 13, dataId, data, i * 8);
        }

        _replies[dataId] = reply;
    }

    /// <summary>Has a reading of an id altered on its way, and its checksum with it: once, or every so many readings.</summary>
    public void AlterReading(int dataId, int byteIndex, int next, int every)
    {
        _alteredId = dataId;
        _alteredByte = byteIndex;
        _alteredFrom = _asked[dataId] + next;
        _alteredEvery = every;
    }

    public void Forget(int dataId) => _replies[dataId] = null!;

    public void SetCells(int c1, int c2, int c3, int c4)
    {
        Set(
            A5DataId.CellVoltages,
            1, c1 >> 8, c1 & 255, c2 >> 8, c2 & 255, c3 >> 8, c3 & 255, 0,
            2, c4 >> 8, c4 & 255, c2 >> 8, c2 & 255, c3 >> 8, c3 & 255, 0);
    }

    /// <summary>Takes a request.</summary>
    /// <returns>The bytes that come back, or null.</returns>
    public byte[]? Answer(byte[] request)
    {
        Requests++;
        LastId = request[2];
        _asked[LastId]++;
        for (int i = 0; i < A5Frame.Length; i++)
        {
            LastRequest[i] = request[i];
            if (LastId < 0x50 || LastId > 0x9F)
            {
                LastWrite[i] = request[i];
            }
        }

        if (IsEchoing)
        {
            byte[] echo = new byte[A5Frame.Length];
            for (int i = 0; i < echo.Length; i++)
            {
                echo[i] = request[i];
            }

            return echo;
        }

        if (IgnoreNext > 0)
        {
            IgnoreNext--;
            return null;
        }

        return IsSilent ? null : Reply(request);
    }

    private byte[]? Reply(byte[] request)
    {
        if (LastId >= 0x10 && LastId <= 0x20)
        {
            return TakeParameters(request);
        }

        bool isFet = LastId == A5DataId.SetChargeFet || LastId == A5DataId.SetDischargeFet;
        if (isFet && AppliesWrites)
        {
            byte[] fets = _replies[A5DataId.Fets];
            int index = LastId == A5DataId.SetChargeFet ? 1 : 2;
            fets[4 + index] = request[4];
            fets[12] = Sum(fets, 0);
        }

        if (isFet || LastId == A5DataId.SetClockAndSoc)
        {
            Set(LastId, isFet ? request[4] : 1, 1, 2, 3, 4, 5, 6, 7);
            return AcknowledgesWrites ? Signed(_replies[LastId]) : null;
        }

        return Altered(Signed(_replies[LastId]));
    }

    private byte[]? Altered(byte[]? reply)
    {
        int since = _asked[LastId] - _alteredFrom;
        bool isHit = LastId == _alteredId && (since == 0 || (_alteredEvery > 0 && since > 0 && since % _alteredEvery == 0));
        if (reply == null || !isHit)
        {
            return reply;
        }

        byte[] altered = new byte[reply.Length];
        for (int i = 0; i < reply.Length; i++)
        {
            altered[i] = reply[i];
        }

        altered[4 + _alteredByte] = (byte)(altered[4 + _alteredByte] + _asked[LastId]);
        altered[12] = Sum(altered, 0);
        return altered;
    }

    private byte[]? TakeParameters(byte[] request)
    {
        byte[] stored = _replies[LastId + 0x40];
        bool isSpoiled = SpoiledParameterByte >= 0 && SpoiledWrites-- > 0;
        for (int i = 4; AppliesWrites && i < 12; i++)
        {
            stored[i] = isSpoiled && i == 4 + SpoiledParameterByte ? (byte)(request[i] + 1) : request[i];
        }

        Set(LastId, 1, 0, 0, 0, 0, 0, 0, 0);
        return AcknowledgesWrites ? Signed(_replies[LastId]) : null;
    }

    private byte[]? Signed(byte[]? reply)
    {
        for (int at = 0; reply != null && at < reply.Length; at += A5Frame.Length)
        {
            reply[at + 1] = (byte)BoardNumber;
            reply[at + 12] = Sum(reply, at);
        }

        return reply;
    }

    private static void PutFrame(byte[] reply, int at, int dataId, int[] data, int from)
    {
        reply[at] = 0xA5;
        reply[at + 1] = 1;
        reply[at + 2] = (byte)dataId;
        reply[at + 3] = 8;
        for (int i = 0; i < 8; i++)
        {
            reply[at + 4 + i] = (byte)data[from + i];
        }

        reply[at + 12] = Sum(reply, at);
    }

    private static byte Sum(byte[] bytes, int at)
    {
        int sum = 0;
        for (int i = at; i < at + 12; i++)
        {
            sum += bytes[i];
        }

        return (byte)sum;
    }
}
