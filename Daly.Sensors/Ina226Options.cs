using System;

namespace Daly.Sensors;

/// <summary>How an INA226 is wired and what shunt it sits on.</summary>
public sealed class Ina226Options
{
    /// <summary>The lowest address: A1 and A0 at GND.</summary>
    public const int LowestAddress = 0x40;

    /// <summary>The highest address: A1 and A0 at SCL.</summary>
    public const int HighestAddress = 0x4F;

    /// <summary>Initializes a new instance of the <see cref="Ina226Options"/> class with the default timing.</summary>
    /// <param name="address">7-bit address, 40h to 4Fh.</param>
    /// <param name="isInverted">Whether the sense leads are swapped, so that charging reads negative.</param>
    /// <exception cref="ArgumentException">The address is out of range or the rating is missing.</exception>
    public Ina226Options(int address, ShuntRating rating, bool isInverted)
        : this(address, rating, isInverted, new Ina226Timing())
    {
    }

    /// <param name="address">7-bit address, 40h to 4Fh.</param>
    /// <param name="isInverted">Whether the sense leads are swapped, so that charging reads negative.</param>
    /// <exception cref="ArgumentException">The address is out of range, or rating or timing is missing.</exception>
    public Ina226Options(int address, ShuntRating rating, bool isInverted, Ina226Timing timing)
    {
        if (address < LowestAddress || address > HighestAddress)
            throw new ArgumentException("an INA226 has an address of 40h to 4Fh");

        if (rating is null || timing is null)
            throw new ArgumentException("rating and timing are needed");

        Address = address;
        Rating = rating;
        IsInverted = isInverted;
        Timing = timing;
    }

    /// <summary>Gets the 7-bit address.</summary>
    public int Address { get; }

    /// <summary>Gets the shunt's rating.</summary>
    public ShuntRating Rating { get; }

    /// <summary>Gets whether the sense leads are swapped.</summary>
    public bool IsInverted { get; }

    /// <summary>Gets averaging and conversion times.</summary>
    public Ina226Timing Timing { get; }
}
