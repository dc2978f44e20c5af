using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>Protection thresholds: A5 0x59–0x5E. Always high level 1, high level 2, low level 1, low level 2.</summary>
internal static class A5ThresholdMessages
{
    private const int NoThreshold = 0xFFFF;

    public static bool TryDecode(byte dataId, byte[] buffer, int at, ThresholdsMessage message)
    {
        switch (dataId)
        {
            case A5DataId.CellThresholds:
                Words(buffer, at, message.CellHighMilliVolts);
                Words(buffer, at + 4, message.CellLowMilliVolts);
                return true;
            case A5DataId.PackThresholds:
                Words(buffer, at, message.PackHighDeciVolts);
                Words(buffer, at + 4, message.PackLowDeciVolts);
                return true;
            case A5DataId.CurrentThresholds:
                Currents(buffer, at, message.ChargeDeciAmps);
                Currents(buffer, at + 4, message.DischargeDeciAmps);
                return true;
            case A5DataId.TemperatureThresholds:
                Temperatures(buffer, at, message.ChargeHighCelsius);
                Temperatures(buffer, at + 2, message.ChargeLowCelsius);
                Temperatures(buffer, at + 4, message.DischargeHighCelsius);
                Temperatures(buffer, at + 6, message.DischargeLowCelsius);
                return true;
            case A5DataId.SocThresholds:
                Permille(buffer, at, message.SocHighPermille);
                Permille(buffer, at + 4, message.SocLowPermille);
                return true;
            case A5DataId.DeltaThresholds:
                Words(buffer, at, message.CellDeltaMilliVolts);
                message.TemperatureDeltaCelsius.Warning = A5Field.Byte(buffer[at + 4]);
                message.TemperatureDeltaCelsius.Protection = A5Field.Byte(buffer[at + 5]);
                return true;
            default:
                return false;
        }
    }

    private static void Words(byte[] buffer, int at, ThresholdPair pair)
    {
        pair.Warning = A5Field.Word(buffer, at);
        pair.Protection = A5Field.Word(buffer, at + 2);
    }

    private static void Permille(byte[] buffer, int at, ThresholdPair pair)
    {
        pair.Warning = A5Field.Permille(buffer, at);
        pair.Protection = A5Field.Permille(buffer, at + 2);
    }

    private static void Currents(byte[] buffer, int at, ThresholdPair pair)
    {
        pair.Warning = Magnitude(A5Field.UInt16(buffer, at));
        pair.Protection = Magnitude(A5Field.UInt16(buffer, at + 2));
    }

    // Boards disagree about the sign here; the place in the frame says which direction is meant.
    private static int Magnitude(int raw)
    {
        if (raw == 0 || raw == NoThreshold)
        {
            return Absent.Value;
        }

        int deciAmps = raw - PackMessage.CurrentOffset;
        return deciAmps < 0 ? -deciAmps : deciAmps;
    }

    private static void Temperatures(byte[] buffer, int at, ThresholdPair pair)
    {
        pair.Warning = Celsius(buffer[at]);
        pair.Protection = Celsius(buffer[at + 1]);
    }

    // Unlike a sensor, a threshold may well stand at the end of the scale, −40 °C.
    private static int Celsius(byte raw) =>
        raw == A5Field.NoSensor ? Absent.Value : raw - A5Field.CelsiusOffset;
}
