namespace Daly.Hal;

/// <summary>How an I2C transfer ended.</summary>
public enum I2cResult
{
    /// <summary>All bytes were transferred.</summary>
    Ok,

    /// <summary>Nothing acknowledged the address: the chip is absent, unpowered or at another address.</summary>
    AddressNotAcknowledged,

    /// <summary>The chip stopped acknowledging inside the transfer.</summary>
    DataNotAcknowledged,

    /// <summary>The bus was held low for too long.</summary>
    Timeout,

    /// <summary>Any other failure of bus or adapter.</summary>
    BusError,
}
