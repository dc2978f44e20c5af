using System.Collections.Concurrent;
using Daly.Hal;

namespace Daly.Desktop.Ports.Machine;

/// <summary>Blobs as files of one folder, written by a thread of its own with a mailbox of one.</summary>
public sealed class FileBlobStore : IBlobStore, IDisposable
{
    private readonly string _folder;
    private readonly Thread _thread;
    private readonly AutoResetEvent _wake = new(false);
    private byte[] _content = [];
    private int _count;
    private string _name = string.Empty;
    private readonly ConcurrentDictionary<string, BlobWriteState> _states = new();
    private volatile bool _isBusy;
    private volatile bool _isStopping;
    private volatile string? _fault;

    /// <param name="folder">Where the blobs are; made when the first one is written.</param>
    public FileBlobStore(string folder)
    {
        _folder = Path.GetFullPath(folder);
        _thread = new Thread(Work) { IsBackground = true, Name = "storage" };
        _thread.Start();
    }

    /// <summary>Gets one sentence on why the last read or write failed, or <c>null</c>.</summary>
    public string? Fault => _fault;

    public BlobWriteState StateOf(string name) => _states.TryGetValue(name, out var state) ? state : BlobWriteState.None;

    public int Read(string name, byte[] buffer)
    {
        if (!BlobName.IsValid(name)) return RefuseRead(name);
        try
        {
            using var file = File.OpenRead(Path.Combine(_folder, name));
            var fits = file.Length > 0 && file.Length <= buffer.Length;
            return fits ? file.ReadAtLeast(buffer, (int)file.Length, throwOnEndOfStream: false) : -1;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return 0;
        }
        catch (Exception e)
        {
            _fault = $"{name} cannot be read: {e.Message}";
            return -1;
        }
    }

    public bool TryBeginWrite(string name, byte[] buffer, int count)
    {
        if (_isBusy) return false;
        if (!BlobName.IsValid(name) || count < 0 || count > buffer.Length || _isStopping)
        {
            _fault = $"\"{name}\" with {count} bytes cannot be written: bad name or length, or the store is closed.";
            _states[name] = BlobWriteState.Failed;
            return true;
        }

        if (_content.Length < count) _content = new byte[count];
        Buffer.BlockCopy(buffer, 0, _content, 0, count);
        _count = count;
        _name = name;
        _states[name] = BlobWriteState.Busy;
        _isBusy = true;
        _wake.Set();
        return true;
    }

    /// <summary>Finishes a write that is under way and ends the thread.</summary>
    public void Dispose()
    {
        if (_isStopping) return;
        _isStopping = true;
        _wake.Set();
        _thread.Join();
        _wake.Dispose();
    }

    private int RefuseRead(string name)
    {
        _fault = $"\"{name}\" is not a name for a blob.";
        return -1;
    }

    private void Work()
    {
        do
        {
            _wake.WaitOne();
            if (_isBusy) Write();
        }
        while (!_isStopping || _isBusy);
    }

    private void Write()
    {
        _states[_name] = TryWrite() ? BlobWriteState.Done : BlobWriteState.Failed;
        _isBusy = false;
    }

    private bool TryWrite()
    {
        try
        {
            if (_count == 0) BlobFile.Remove(_folder, _name);
            else BlobFile.Replace(_folder, _name, _content.AsSpan(0, _count));
            _fault = null;
            return true;
        }
        catch (Exception e)
        {
            _fault = $"{_name} cannot be {(_count == 0 ? "removed from" : "written to")} {_folder}: {e.Message}";
            return false;
        }
    }
}
