namespace Daly.Sensors;

/// <summary>Register pointers, bits and identities of the INA226, named as its datasheet (SBOS547) names them.</summary>
public static class Ina226Registers
{
    /// <summary>Pointer of the configuration register.</summary>
    public const byte Configuration = 0x00;

    /// <summary>Pointer of the shunt voltage, signed, 2.5 µV per bit.</summary>
    public const byte ShuntVoltage = 0x01;

    /// <summary>Pointer of the bus voltage, 15 bits, 1.25 mV per bit.</summary>
    public const byte BusVoltage = 0x02;

    /// <summary>Pointer of the power, unsigned; the driver never uses it.</summary>
    public const byte Power = 0x03;

    /// <summary>Pointer of the current; the driver never uses it, because the chip forgets its calibration.</summary>
    public const byte Current = 0x04;

    /// <summary>Pointer of the calibration, 15 bits; the driver never uses it.</summary>
    public const byte Calibration = 0x05;

    /// <summary>Pointer of mask and flags. Reading it clears <see cref="ConversionReadyFlag"/>.</summary>
    public const byte MaskEnable = 0x06;

    /// <summary>Pointer of the alert limit.</summary>
    public const byte AlertLimit = 0x07;

    /// <summary>Pointer of the manufacturer id.</summary>
    public const byte ManufacturerId = 0xFE;

    /// <summary>Pointer of the die id.</summary>
    public const byte DieId = 0xFF;

    /// <summary>Configuration after power-on.</summary>
    public const int ConfigurationAtPowerOn = 0x4127;

    /// <summary>RST of the configuration: everything back to power-on, clears itself.</summary>
    public const int ConfigurationReset = 0x8000;

    /// <summary>The reserved bits 14..12 of the configuration, which read 100b.</summary>
    public const int ConfigurationReserved = 0x4000;

    /// <summary>MODE of the configuration: shunt and bus, continuous.</summary>
    public const int ModeShuntAndBusContinuous = 7;

    /// <summary>CVRF of mask/enable: a conversion of all averages is complete.</summary>
    public const int ConversionReadyFlag = 0x0008;

    /// <summary>OVF of mask/enable: current or power do not fit their registers.</summary>
    public const int MathOverflowFlag = 0x0004;

    /// <summary>What the manufacturer id reads: "TI".</summary>
    public const int ManufacturerTexasInstruments = 0x5449;

    /// <summary>What the die id reads, without the revision.</summary>
    public const int DieIna226 = 0x2260;

    /// <summary>The device bits of the die id; the rest is the revision.</summary>
    public const int DieDeviceMask = 0xFFF0;

    /// <summary>Nanovolts per bit of <see cref="ShuntVoltage"/>.</summary>
    public const int ShuntNanoVoltsPerBit = 2500;

    /// <summary>Microvolts per bit of <see cref="BusVoltage"/>.</summary>
    public const int BusMicroVoltsPerBit = 1250;

    /// <summary>The bit of <see cref="BusVoltage"/> that always reads 0.</summary>
    public const int BusAlwaysZero = 0x8000;

    /// <summary>The clipped end of the shunt range for charging.</summary>
    public const int ShuntMaximum = 0x7FFF;

    /// <summary>The clipped end of the shunt range for discharging.</summary>
    public const int ShuntMinimum = -0x8000;

    /// <summary>Tells whether both ids, as read, are those of an INA226 of any revision.</summary>
    public static bool AreOfIna226(int manufacturerId, int dieId) =>
        manufacturerId == ManufacturerTexasInstruments && (dieId & DieDeviceMask) == DieIna226;
}
