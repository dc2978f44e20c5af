namespace Daly.Protocol.Modbus;

/// <summary>The functions that Daly boards know.</summary>
public static class ModbusFunction
{
    /// <summary>Read holding registers.</summary>
    public const byte Read = 0x03;

    /// <summary>Write one register; the reply repeats the request.</summary>
    public const byte WriteSingle = 0x06;

    /// <summary>Write several registers. Unlike standard Modbus the request has no byte count.</summary>
    public const byte WriteMultiple = 0x10;

    /// <summary>Set in the function of a reply that refuses.</summary>
    public const byte ExceptionFlag = 0x80;
}
