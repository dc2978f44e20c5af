using Daly.Protocol.Modbus;

namespace Daly.Protocol.Tests.Portable.Modbus;

/// <summary>Writes down what a decoder reports: "reply 7;" for a frame and its length, "-c" and so on for a byte.</summary>
public sealed class ModbusLog : IModbusFrameHandler
{
    private static readonly string[] Kinds = { "request", "reply", "write", "writes", "refusal" };

    private static readonly string[] Reasons = { "a", "f", "n", "c", "t" };

    public string Text { get; private set; } = string.Empty;

    public int Frames { get; private set; }

    public int Skipped { get; private set; }

    public long LastPosition { get; private set; }

    public static ModbusLog Run(ModbusAddresses addresses, string hex)
    {
        var log = new ModbusLog();
        var decoder = new ModbusDecoder(addresses, log);
        byte[] bytes = Bytes.Of(hex);
        decoder.Feed(bytes, 0, bytes.Length);
        decoder.Flush();
        return log;
    }

    public void OnFrame(byte[] buffer, int offset, int length, long position, ModbusFrameKind kind)
    {
        Frames++;
        LastPosition = position;
        Text += Kinds[(int)kind] + " " + length.ToString() + ";";
    }

    public void OnSkipped(long position, byte value, ModbusSkipReason reason)
    {
        Skipped++;
        Text += "-" + Reasons[(int)reason];
    }
}
