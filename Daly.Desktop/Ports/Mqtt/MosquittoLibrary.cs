using System.Runtime.InteropServices;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>Makes sure that libmosquitto is there before anything of it is called.</summary>
public static class MosquittoLibrary
{
    private static readonly Lazy<string?> Loaded = new(Load);

    /// <summary>Loads and initializes the library, once.</summary>
    /// <exception cref="MissingLibraryException">It is not installed.</exception>
    public static void Require()
    {
        if (Loaded.Value is { } fault) throw new MissingLibraryException(fault);
    }

    internal static string? TryLoad(string library) => NativeLibrary.TryLoad(library, out _)
        ? null
        : $"The MQTT library {library} is not installed: sudo apt-get install libmosquitto1";

    private static string? Load()
    {
        if (TryLoad(MosquittoNative.Library) is { } fault) return fault;
        var result = MosquittoNative.mosquitto_lib_init();
        return result == MosquittoCodes.MOSQ_ERR_SUCCESS
            ? null
            : $"libmosquitto refuses to start: {MosquittoFailure.ErrorText(result)}.";
    }
}
