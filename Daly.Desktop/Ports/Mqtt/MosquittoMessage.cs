using System.Runtime.InteropServices;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary><c>struct mosquitto_message</c>; valid only inside the callback.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct MosquittoMessage
{
    internal int MessageId;
    internal byte* Topic;
    internal byte* Payload;
    internal int PayloadLength;
    internal int QualityOfService;
    internal byte Retain;
}
