namespace Daly.Monitor.Records;

/// <summary>What a record is about: its places, its layout, and what is done with it.</summary>
/// <remarks>
/// With two places the younger complete record counts, and a write that is cut at any byte costs nothing: for what must not
/// be lost. With one, what was replaced can never come back: for what must not be acted on again.
/// </remarks>
public abstract class RecordContent
{
    /// <summary>Gets the blob of the first place.</summary>
    public abstract string FirstName { get; }

    /// <summary>Gets the blob of the second place, or <c>null</c>.</summary>
    public virtual string? SecondName => null;

    /// <summary>Gets a letter that no other kind of record has.</summary>
    public abstract char Letter { get; }

    /// <summary>Gets the version of the layout that is written, 1 to 255.</summary>
    public abstract int Version { get; }

    /// <summary>Gets the number of the board that it is about; 0 when it is about the device, or names boards itself.</summary>
    public virtual int Board => 0;

    /// <summary>Writes the content.</summary>
    public abstract void Write(RecordWriter writer);

    /// <summary>Takes over what is stored; only called with what passed all checks.</summary>
    /// <param name="version">Its version, never above <see cref="Version"/>.</param>
    public abstract void Read(RecordReader reader, int version);

    /// <summary>Looks at a blob that is not such a record: it may be one as they were before records named their device.</summary>
    /// <returns>Its number, 0 when it has none; −1 when it is nothing that can be used.</returns>
    public virtual int OldSequence(byte[] buffer, int count) => -1;

    /// <summary>Takes over what <see cref="OldSequence"/> approved.</summary>
    public virtual void ReadOld(byte[] buffer, int count)
    {
    }
}
