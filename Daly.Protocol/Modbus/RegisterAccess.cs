namespace Daly.Protocol.Modbus;

/// <summary>What this library does with a register; a board may allow more.</summary>
public enum RegisterAccess
{
    /// <summary>Read, never written.</summary>
    ReadOnly = 0,

    /// <summary>Read and written.</summary>
    ReadWrite = 1,

    /// <summary>Written; what it reads back says nothing.</summary>
    WriteOnly = 2,
}
