using Daly.Protocol.Link;

namespace Daly.Protocol.Modbus;

/// <summary>Lets values through that can be true; the others become absent and are counted.</summary>
internal sealed class ValueFilter
{
    /// <summary>What a register reads that the firmware does not have.</summary>
    public const int NoRegister = RegisterValue.NoRegister;

    private const int CelsiusOffset = 40;
    private const int HottestCelsius = 125;

    private readonly LinkStatus _status;

    public ValueFilter(LinkStatus status)
    {
        _status = status;
    }

    public void Reject(ImplausibleReason reason)
    {
        _status.Counters.Implausible++;
        _status.LastImplausible = reason;
    }

    /// <summary>A board that has just woken up sends zeros for everything; they are counted and mean nothing.</summary>
    public bool IsAwake(RegisterBlock block, int request)
    {
        int first = ModbusBlock.Start(request);
        if (!block.IsAll(0x00, first, first + ModbusBlock.Count(request) - 1))
        {
            return true;
        }

        Reject(ImplausibleReason.AllZero);
        return false;
    }

    /// <summary>A value that every board has: anything outside the range is counted.</summary>
    public int Within(int raw, int min, int max, ImplausibleReason reason)
    {
        if (raw == Absent.Value || (raw >= min && raw <= max))
        {
            return raw;
        }

        Reject(reason);
        return Absent.Value;
    }

    /// <summary>A value that not every board has: 0xFFFF only means that it is missing.</summary>
    public int Optional(int raw, int min, int max, ImplausibleReason reason) =>
        raw == NoRegister ? Absent.Value : Within(raw, min, max, reason);

    /// <summary>A temperature. 0, 0xFF and 0xFFFF all mean that there is no sensor.</summary>
    public int Celsius(int raw)
    {
        int celsius = RegisterValue.Of(RegisterFormat.SensorCelsius, raw);
        return Within(celsius, -CelsiusOffset, HottestCelsius, ImplausibleReason.TemperatureOutOfRange);
    }
}
