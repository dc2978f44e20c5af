using Daly.Monitor.Records;

namespace Daly.Desktop.Tests.Adversary;

/// <summary>A record of one number, in two places or in one.</summary>
internal sealed class NumberRecord(string first, string? second) : RecordContent
{
    private const int Padding = 40;

    public override string FirstName => first;

    public override string? SecondName => second;

    public override char Letter => 'N';

    public override int Version => 1;

    public int Value { get; set; }

    public override void Write(RecordWriter writer)
    {
        writer.Int(Value);
        for (var i = 0; i < Padding; i++) writer.Byte(Value + i);
    }

    public override void Read(RecordReader reader, int version) => Value = reader.Int();
}
