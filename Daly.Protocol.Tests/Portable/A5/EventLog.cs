using Daly.Protocol.A5;

namespace Daly.Protocol.Tests.Portable.A5;

/// <summary>
/// Writes down what a decoder reports: "F0:hex;" a reply at 0, "E13:hex;" an echo at 13, "N4:ff;" a skipped byte with
/// its reason: N no start, L length, C checksum, T truncated.
/// </summary>
public sealed class EventLog : IA5FrameHandler
{
    public string Text { get; private set; } = string.Empty;

    public static string Of(string hex)
    {
        EventLog log = new EventLog();
        A5Decoder decoder = new A5Decoder(log);
        byte[] bytes = Bytes.Of(hex);
        decoder.Feed(bytes, 0, bytes.Length);
        decoder.Flush();
        return log.Text;
    }

    public void OnFrame(byte[] buffer, int offset, long position, bool isEcho)
    {
        string kind = isEcho ? "E" : "F";
        Text = Text + kind + position.ToString() + ":" + Bytes.Hex(buffer, offset, A5Frame.Length) + ";";
    }

    public void OnSkipped(long position, byte value, A5SkipReason reason)
    {
        Text = Text + Letter(reason) + position.ToString() + ":" + Bytes.Hex(new byte[] { value }, 0, 1) + ";";
    }

    private static string Letter(A5SkipReason reason)
    {
        switch (reason)
        {
            case A5SkipReason.NotStart:
                return "N";
            case A5SkipReason.WrongLength:
                return "L";
            case A5SkipReason.WrongChecksum:
                return "C";
            default:
                return "T";
        }
    }
}
