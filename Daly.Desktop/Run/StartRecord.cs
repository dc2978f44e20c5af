using Daly.Monitor.Records;

namespace Daly.Desktop.Run;

/// <summary>How often the bridge started on this machine.</summary>
internal sealed class StartRecord : RecordContent
{
    public override string FirstName => "starts-a";

    public override string? SecondName => "starts-b";

    public override char Letter => 'N';

    public override int Version => 1;

    /// <summary>Gets or sets the number of the last start.</summary>
    public int Number { get; set; }

    public override void Write(RecordWriter writer) => writer.Int(Number);

    public override void Read(RecordReader reader, int version) => Number = reader.Int();
}
