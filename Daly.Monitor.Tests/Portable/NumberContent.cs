using Daly.Monitor.Records;

namespace Daly.Monitor.Tests.Portable;

/// <summary>A record of one number, in one place or two.</summary>
internal sealed class NumberContent : RecordContent
{
    internal const int Nothing = -1;

    private readonly string _name;
    private readonly bool _hasTwo;
    private readonly int _version;
    private readonly int _board;

    internal NumberContent(string name, bool hasTwo, int version = 1, int board = 0)
    {
        _name = name;
        _hasTwo = hasTwo;
        _version = version;
        _board = board;
    }

    public override string FirstName => _name;

    public override string? SecondName => _hasTwo ? _name + "-b" : null;

    public override char Letter => 'N';

    public override int Version => _version;

    public override int Board => _board;

    internal int Number { get; set; } = Nothing;

    public override void Write(RecordWriter writer) => writer.Int(Number);

    public override void Read(RecordReader reader, int version) => Number = reader.Int();

    // A single byte 200 is how it was written once.
    public override int OldSequence(byte[] buffer, int count) => count == 1 && buffer[0] == 200 ? 0 : -1;

    public override void ReadOld(byte[] buffer, int count) => Number = buffer[0];
}
