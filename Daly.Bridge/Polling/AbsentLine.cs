using Daly.Hal;

namespace Daly.Bridge.Polling;

/// <summary>Stands in for a line that the host does not have, and says so.</summary>
internal sealed class AbsentLine : ISerialLine
{
    /// <param name="fault">One sentence on what is missing and what to do.</param>
    public AbsentLine(string fault) => Fault = fault;

    public bool IsOpen => false;

    public string? Fault { get; }

    public int Read(byte[] buffer, int offset, int count) => 0;

    public bool Write(byte[] buffer, int offset, int count) => false;
}
