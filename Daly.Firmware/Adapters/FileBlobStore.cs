using System;
using System.IO;
using Daly.Firmware.Host;
using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>Blobs as files of the internal storage, written by a thread of its own with a mailbox of one.</summary>
internal sealed class FileBlobStore : IBlobStore, IWork
{
    private const string Root = "I:\\";
    private const int IdleMs = 100;
    private const int MaxNameLength = 24;

    private readonly object _gate = new object();
    private byte[] _content = new byte[0];
    private string _name = string.Empty;
    private BlobWriteState _state = BlobWriteState.None;

    /// <inheritdoc/>
    public string Name => "storage";

    /// <inheritdoc/>
    public BlobWriteState WriteState
    {
        get
        {
            lock (_gate) return _state;
        }

        private set
        {
            lock (_gate) _state = value;
        }
    }

    /// <inheritdoc/>
    public int Read(string name, byte[] buffer)
    {
        if (!IsName(name)) return -1;
        try
        {
            if (!File.Exists(Root + name)) return 0;
            byte[] content = File.ReadAllBytes(Root + name);
            if (content.Length > buffer.Length) return -1;
            Array.Copy(content, 0, buffer, 0, content.Length);
            return content.Length;
        }
        catch (Exception)
        {
            return -1;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Before a restart another thread than the bridge's writes too: only one of them may get the mailbox.</remarks>
    public bool TryBeginWrite(string name, byte[] buffer, int count)
    {
        lock (_gate)
        {
            if (_state == BlobWriteState.Busy) return false;
            bool isTaken = IsName(name) && count >= 0 && count <= buffer.Length;
            if (isTaken) Take(name, buffer, count);
            _state = isTaken ? BlobWriteState.Busy : BlobWriteState.Failed;
            return true;
        }
    }

    /// <inheritdoc/>
    public int Step()
    {
        if (WriteState == BlobWriteState.Busy) Write();
        return IdleMs;
    }

    /// <summary>Writes a blob on the calling thread, for records of the host.</summary>
    /// <param name="name">As for the other members.</param>
    /// <param name="content">All of the content.</param>
    /// <returns>Whether it is on the medium.</returns>
    public static bool TryWriteNow(string name, byte[] content)
    {
        try
        {
            File.WriteAllBytes(Root + name, content);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    // The platform writes whole arrays; records are written rarely and nearly always have the same length.
    private void Take(string name, byte[] buffer, int count)
    {
        if (_content.Length != count) _content = new byte[count];
        Array.Copy(buffer, 0, _content, 0, count);
        _name = name;
    }

    private void Write() =>
        WriteState = TryWriteNow(_name, _content) ? BlobWriteState.Done : BlobWriteState.Failed;

    private static bool IsName(string name)
    {
        if (name.Length == 0 || name.Length > MaxNameLength) return false;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool isAllowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
            if (!isAllowed) return false;
        }

        return true;
    }
}
