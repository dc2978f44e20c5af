namespace Daly.Simulator.Ina226;

/// <summary>What is broken about a simulated INA226; any of them together, switched on and off while it runs.</summary>
[Flags]
public enum Ina226Faults
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It does not acknowledge its address.</summary>
    NakAddress = 1,

    /// <summary>It acknowledges its address, but no byte that is written to it.</summary>
    NakData = 2,

    /// <summary>Its manufacturer id reads 0000h.</summary>
    WrongManufacturerId = 4,

    /// <summary>Its die id is that of the INA230 family (2270h instead of 2260h).</summary>
    WrongDieId = 8,

    /// <summary>Its conversion-ready flag never comes.</summary>
    StuckNotReady = 16,

    /// <summary>Its conversion-ready flag never goes.</summary>
    StuckReady = 32,
}
