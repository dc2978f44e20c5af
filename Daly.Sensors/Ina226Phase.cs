namespace Daly.Sensors;

/// <summary>What the driver does with its next step.</summary>
internal enum Ina226Phase
{
    /// <summary>Ask for manufacturer and die.</summary>
    Identify,

    /// <summary>Bring every register back to power-on.</summary>
    Reset,

    /// <summary>Write the configuration and read it back.</summary>
    Configure,

    /// <summary>Ask whether a conversion is complete.</summary>
    AwaitConversion,

    /// <summary>Read shunt, then bus.</summary>
    ReadSample,

    /// <summary>See that the chip still has its configuration, then deliver.</summary>
    VerifySample,
}
