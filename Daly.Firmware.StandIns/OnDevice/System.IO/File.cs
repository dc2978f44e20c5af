using Daly.Firmware.StandIns;
using BclFile = global::System.IO.File;

namespace OnDevice.System.IO;

/// <summary>Files of the device's internal storage.</summary>
public static class File
{
    private static StorageModel Storage
    {
        get
        {
            PowerCycle.Current.ThrowIfOff();
            return PowerCycle.Current.World.Storage;
        }
    }

    public static bool Exists(string path) => BclFile.Exists(Storage.PathOf(path));

    public static void Delete(string path) => Storage.Delete(path);

    public static byte[] ReadAllBytes(string path) => BclFile.ReadAllBytes(Storage.PathOf(path));

    public static string ReadAllText(string path) => BclFile.ReadAllText(Storage.PathOf(path));

    public static void WriteAllBytes(string path, byte[] bytes) => Storage.Write(path, bytes);
}
