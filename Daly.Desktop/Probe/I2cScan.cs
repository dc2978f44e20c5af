using Daly.Hal;
using Daly.Sensors;

namespace Daly.Desktop.Probe;

/// <summary>What hangs on an I2C bus. Chips are read; only where an INA226 can be are they asked for its two ids.</summary>
/// <param name="name">What <c>shunt.bus</c> would be.</param>
internal sealed class I2cScan(II2cBus bus, string name)
{
    // The others are reserved.
    private const int FirstAddress = 0x08;
    private const int LastAddress = 0x77;

    private const int FirstDisplay = 0x3C;
    private const int LastDisplay = 0x3D;

    private readonly byte[] _read = new byte[2];

    /// <summary>Gets whether any chip answered.</summary>
    public bool HasChips { get; private set; }

    /// <summary>Asks one address after the other and says what was found in sentences, at least one.</summary>
    public IEnumerable<string> Lines()
    {
        for (int address = FirstAddress; address <= LastAddress; address++)
        {
            var result = bus.Transfer(address, [], 0, _read, 1);
            if (result == I2cResult.Ok)
            {
                HasChips = true;
                yield return $"0x{address:X2}: {Describe(address)}.";
            }
            else if (result != I2cResult.AddressNotAcknowledged)
            {
                yield return $"{name} does not work: {(result == I2cResult.Timeout ? "something holds it low" : "no transfer comes to its end")}; check SDA, SCL and the pull-ups.";
                yield break;
            }
        }

        if (!HasChips) yield return $"Nothing answers on {name}: check supply, SDA and SCL.";
    }

    private string Describe(int address)
    {
        if (address is >= FirstDisplay and <= LastDisplay) return "a display, by its address";
        if (address is < Ina226Options.LowestAddress or > Ina226Options.HighestAddress) return "another chip";
        if (Register(address, Ina226Registers.ManufacturerId) is not { } maker || Register(address, Ina226Registers.DieId) is not { } die)
        {
            return "another chip, without the ids of an INA226";
        }

        return Ina226Registers.AreOfIna226(maker, die)
            ? $"an INA226; shunt.bus = {name}, shunt.address = 0x{address:X2}"
            : $"another chip, no INA226 (manufacturer {maker:X4}h, die {die:X4}h)";
    }

    private int? Register(int address, byte register) =>
        bus.Transfer(address, [register], 1, _read, 2) == I2cResult.Ok ? (_read[0] << 8) | _read[1] : null;
}
