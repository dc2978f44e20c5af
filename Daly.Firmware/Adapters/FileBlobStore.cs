using System;
using System.Collections;
using System.IO;
using Daly.Firmware.Host;
using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>Blobs as files of the internal storage, written by a thread of its own with a mailbox of one.</summary>
internal sealed class FileBlobStore : IBlobStore, IWork
{
    private const string Root = "I:\\";
    private const int IdleMs = 100;
    private const int MaxNames = 16;

    private readonly object _gate = new object();
    private readonly ArrayList _names = new ArrayList();
    private readonly byte[] _states = new byte[MaxNames];
    private byte[] _content = new byte[0];
    private int _busy = -1;

    public string Name => "storage";

    /// <summary>Gets whether a write is under way.</summary>
    public bool IsBusy => _busy >= 0;

    public BlobWriteState StateOf(string name)
    {
        lock (_gate)
        {
            int index = IndexOf(name);
            return index < 0 ? BlobWriteState.None : (BlobWriteState)_states[index];
        }
    }

    public int Read(string name, byte[] buffer)
    {
        if (!BlobFile.IsName(name)) return -1;
        try
        {
            if (!File.Exists(Root + name)) return 0;
            byte[] content = File.ReadAllBytes(Root + name);
            if (content.Length == 0 || content.Length > buffer.Length) return -1;
            Array.Copy(content, 0, buffer, 0, content.Length);
            return content.Length;
        }
        catch (Exception)
        {
            return -1;
        }
    }

    /// <remarks>Before a restart another thread than the bridge's writes too: only one of them may get the mailbox.</remarks>
    public bool TryBeginWrite(string name, byte[] buffer, int count)
    {
        lock (_gate)
        {
            if (IsBusy) return false;
            int index = IndexOf(name);
            if (index < 0 && _names.Count < MaxNames) index = _names.Add(name);
            if (index < 0) return true;
            bool isTaken = BlobFile.IsName(name) && count >= 0 && count <= buffer.Length;
            if (isTaken) Take(index, buffer, count);
            _states[index] = (byte)(isTaken ? BlobWriteState.Busy : BlobWriteState.Failed);
            return true;
        }
    }

    public int Step()
    {
        if (IsBusy) Write();
        return IdleMs;
    }

    // The platform writes whole arrays; records are written rarely and nearly always have the same length.
    private void Take(int index, byte[] buffer, int count)
    {
        if (_content.Length != count) _content = new byte[count];
        Array.Copy(buffer, 0, _content, 0, count);
        _busy = index;
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < _names.Count; i++)
        {
            if ((string)_names[i]! == name) return i;
        }

        return -1;
    }

    private void Write()
    {
        string name = (string)_names[_busy]!;
        bool isDone = _content.Length == 0 ? BlobFile.TryRemove(name) : BlobFile.TryWrite(name, _content);
        lock (_gate)
        {
            _states[_busy] = (byte)(isDone ? BlobWriteState.Done : BlobWriteState.Failed);
            _busy = -1;
        }
    }
}
