using Daly.Monitor.Records;

namespace Daly.Bridge.Tests.Portable.Fakes;

/// <summary>The content of a record as bytes.</summary>
internal sealed class RawContent : RecordContent
{
    private readonly char _letter;
    private readonly string _name;
    private readonly byte[] _bytes;

    public RawContent(char letter, string name, byte[] bytes)
    {
        _letter = letter;
        _name = name;
        _bytes = bytes;
    }

    public override string FirstName => _name;

    public override char Letter => _letter;

    public override int Version => 1;

    public override void Write(RecordWriter writer)
    {
        for (int i = 0; i < _bytes.Length; i++) writer.Byte(_bytes[i]);
    }

    public override void Read(RecordReader reader, int version)
    {
    }
}
