namespace Daly.Protocol.Modbus;

/// <summary>The addresses that requests and replies of a dialect carry.</summary>
public sealed class ModbusAddresses
{
    private readonly int _firstRequest;
    private readonly int _lastRequest;
    private readonly int _firstReply;
    private readonly int _lastReply;
    private readonly int _oddByteCount;

    /// <summary>Initializes a new instance of the <see cref="ModbusAddresses"/> class.</summary>
    /// <param name="firstRequest">The lowest address of a request.</param>
    /// <param name="lastRequest">The highest address of a request.</param>
    /// <param name="firstReply">The lowest address of a reply.</param>
    /// <param name="lastReply">The highest address of a reply.</param>
    /// <param name="oddByteCount">The one odd byte count that a read reply may have, or 0.</param>
    public ModbusAddresses(int firstRequest, int lastRequest, int firstReply, int lastReply, int oddByteCount)
    {
        _firstRequest = firstRequest;
        _lastRequest = lastRequest;
        _firstReply = firstReply;
        _lastReply = lastReply;
        _oddByteCount = oddByteCount;
    }

    internal bool IsRequest(int address) => address >= _firstRequest && address <= _lastRequest;

    internal bool IsReply(int address) => address >= _firstReply && address <= _lastReply;

    internal bool IsKnown(int address) => IsReply(address) || IsRequest(address);

    internal bool IsByteCount(int count) => ((count & 1) == 0 && count != 0) || (count == _oddByteCount && count != 0);
}
