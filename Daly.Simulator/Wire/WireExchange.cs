namespace Daly.Simulator.Wire;

/// <summary>One request of the host and whatever came back before the next one.</summary>
public sealed class WireExchange
{
    /// <summary>Gets when the first start bit of the request went out.</summary>
    public long RequestStartMicroseconds { get; internal set; }

    /// <summary>Gets when the last stop bit of the request had passed.</summary>
    public long RequestEndMicroseconds { get; internal set; }

    /// <summary>Gets when the first byte of the answer began; -1 without an answer.</summary>
    public long ReplyStartMicroseconds { get; internal set; } = -1;

    /// <summary>Gets when the last byte of the answer had passed; -1 without an answer.</summary>
    public long ReplyEndMicroseconds { get; internal set; } = -1;

    /// <summary>Gets how many bytes the host sent.</summary>
    public int RequestBytes { get; internal set; }

    /// <summary>Gets how many bytes came back.</summary>
    public int ReplyBytes { get; internal set; }

    /// <summary>Gets the time from the end of the request to the start of the answer; 0 without an answer.</summary>
    public long TurnaroundMicroseconds => ReplyBytes == 0 ? 0 : ReplyStartMicroseconds - RequestEndMicroseconds;
}
