namespace Daly.Protocol.Modbus;

/// <summary>A run of registers that is read in one go, packed into one number: the request id of the Modbus dialects.</summary>
public static class ModbusBlock
{
    private const int CountBits = 8;

    /// <summary>Gets the first register.</summary>
    /// <param name="request">The request id.</param>
    /// <returns>0..0xFFFF.</returns>
    public static int Start(int request) => request >> CountBits;

    /// <summary>Gets the number of registers.</summary>
    /// <param name="request">The request id.</param>
    /// <returns>1..126.</returns>
    public static int Count(int request) => request & ((1 << CountBits) - 1);
}
