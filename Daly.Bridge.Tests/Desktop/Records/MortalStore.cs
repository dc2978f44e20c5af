using System.Collections.Generic;
using System.IO;
using System.Linq;
using Daly.Hal;

namespace Daly.Bridge.Tests.Desktop.Records;

/// <summary>Files of which the program is killed at one byte of one write; what comes after does not happen.</summary>
internal sealed class MortalStore : IBlobStore
{
    private readonly Dictionary<string, byte[]> _blobs;
    private readonly Dictionary<string, BlobWriteState> _states = [];

    private MortalStore(Dictionary<string, byte[]> blobs) => _blobs = blobs;

    /// <summary>Gets or sets in which write the end comes, from 0; negative for never.</summary>
    public int LastWrite { get; set; } = -1;

    /// <summary>Gets or sets how many bytes of it are on the medium; negative when the old content still is.</summary>
    public int BytesOfIt { get; set; }

    /// <summary>Gets the names and lengths of what was written.</summary>
    public List<(string Name, int Count)> Writes { get; } = [];

    public static MortalStore Of(string example)
    {
        string folder = Path.Combine(Documents.Root(), "Daly.Bridge.Tests", "Desktop", "Records", "Examples", example);
        return new(Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes));
    }

    /// <summary>Gives what is there at the next start.</summary>
    public MortalStore Reborn() => new(new(_blobs));

    public byte[]? Get(string name) => _blobs.GetValueOrDefault(name);

    public void Set(string name, byte[] content) => _blobs[name] = content;

    public BlobWriteState StateOf(string name) => _states.GetValueOrDefault(name);

    public int Read(string name, byte[] buffer)
    {
        if (!_blobs.TryGetValue(name, out byte[]? blob)) return 0;
        if (blob.Length == 0 || blob.Length > buffer.Length) return -1;
        blob.CopyTo(buffer, 0);
        return blob.Length;
    }

    public bool TryBeginWrite(string name, byte[] buffer, int count)
    {
        if (_states.ContainsValue(BlobWriteState.Busy)) return false;
        bool isLast = Writes.Count == LastWrite;
        Writes.Add((name, count));
        _states[name] = isLast ? BlobWriteState.Busy : BlobWriteState.Done;
        if (isLast && BytesOfIt < 0) return true;
        if (count == 0) _blobs.Remove(name);
        else _blobs[name] = buffer[..(isLast ? BytesOfIt : count)];
        return true;
    }
}
