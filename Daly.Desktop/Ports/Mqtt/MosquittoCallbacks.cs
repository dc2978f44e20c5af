using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>The functions that libmosquitto calls; each finds its session by the handle given as user data.</summary>
/// <remarks>They only record and enqueue. An exception must never leave one: it would end the process.</remarks>
internal static unsafe class MosquittoCallbacks
{
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void OnConnect(nint client, nint userData, int reason) => SessionOf(userData).RecordConnack(reason);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void OnPublish(nint client, nint userData, int messageId) =>
        SessionOf(userData).RecordSent(messageId);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void OnSubscribe(nint client, nint userData, int messageId, int count, int* granted)
    {
        for (var i = 0; i < count; i++)
        {
            if (granted[i] == MosquittoCodes.SUBACK_FAILURE) SessionOf(userData).RecordRefusedSubscription(messageId);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void OnMessage(nint client, nint userData, MosquittoMessage* message) =>
        SessionOf(userData).RecordMessage(
            TextAt(message->Topic),
            new ReadOnlySpan<byte>(message->Payload, message->PayloadLength),
            message->Retain != 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void OnLog(nint client, nint userData, int level, byte* text)
    {
        if (level is not (MosquittoCodes.MOSQ_LOG_ERR or MosquittoCodes.MOSQ_LOG_WARNING)) return;
        SessionOf(userData).RecordError(TextAt(text));
    }

    /// <summary>
    /// Refuses to ask for the password of a key: OpenSSL would ask on the terminal and wait for ever.
    /// </summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static int AskNoPassword(byte* buffer, int size, int isWriting, nint userData) => 0;

    private static string TextAt(byte* text) =>
        Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));

    private static MosquittoSession SessionOf(nint userData) => (MosquittoSession)GCHandle.FromIntPtr(userData).Target!;
}
