using System.Runtime.InteropServices;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>The functions of libmosquitto 2.x that we use, under their own names.</summary>
internal static unsafe partial class MosquittoNative
{
    internal const string Library = "libmosquitto.so.1";

    [LibraryImport(Library)]
    internal static partial int mosquitto_lib_init();

    [LibraryImport(Library)]
    internal static partial int mosquitto_validate_utf8(byte[] text, int length);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint mosquitto_new(
        string id, [MarshalAs(UnmanagedType.U1)] bool cleanSession, nint userData);

    [LibraryImport(Library)]
    internal static partial void mosquitto_destroy(nint client);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mosquitto_username_pw_set(nint client, string? user, string? password);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mosquitto_will_set(
        nint client, string topic, int length, byte[] payload, int qos, [MarshalAs(UnmanagedType.U1)] bool retain);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mosquitto_tls_set(
        nint client,
        string? authorityFile,
        string? authorityFolder,
        string? certificateFile,
        string? keyFile,
        delegate* unmanaged[Cdecl]<byte*, int, int, nint, int> askPassword);

    [LibraryImport(Library)]
    internal static partial int mosquitto_int_option(nint client, int option, int value);

    [LibraryImport(Library)]
    internal static partial int mosquitto_threaded_set(nint client, [MarshalAs(UnmanagedType.U1)] bool threaded);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mosquitto_connect(nint client, string host, int port, int keepAliveS);

    [LibraryImport(Library)]
    internal static partial int mosquitto_disconnect(nint client);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int mosquitto_loop(nint client, int timeoutMs, int maxPackets);

    [LibraryImport(Library)]
    internal static partial int mosquitto_publish(
        nint client,
        int* messageId,
        byte* topic,
        int length,
        byte* payload,
        int qos,
        [MarshalAs(UnmanagedType.U1)] bool retain);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int mosquitto_subscribe(nint client, int* messageId, string filter, int qos);

    [LibraryImport(Library)]
    internal static partial byte* mosquitto_strerror(int error);

    [LibraryImport(Library)]
    internal static partial void mosquitto_connect_callback_set(
        nint client, delegate* unmanaged[Cdecl]<nint, nint, int, void> callback);

    [LibraryImport(Library)]
    internal static partial void mosquitto_message_callback_set(
        nint client, delegate* unmanaged[Cdecl]<nint, nint, MosquittoMessage*, void> callback);

    [LibraryImport(Library)]
    internal static partial void mosquitto_publish_callback_set(
        nint client, delegate* unmanaged[Cdecl]<nint, nint, int, void> callback);

    [LibraryImport(Library)]
    internal static partial void mosquitto_subscribe_callback_set(
        nint client, delegate* unmanaged[Cdecl]<nint, nint, int, int, int*, void> callback);

    [LibraryImport(Library)]
    internal static partial void mosquitto_log_callback_set(
        nint client, delegate* unmanaged[Cdecl]<nint, nint, int, byte*, void> callback);
}
