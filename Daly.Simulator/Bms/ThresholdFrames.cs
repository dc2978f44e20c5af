using System.Buffers.Binary;

namespace Daly.Simulator.Bms;

/// <summary>Takes limits out of settings frames, so that the board acts by what was written.</summary>
internal static class ThresholdFrames
{
    private const int CurrentOffset = 30000;
    private const int TemperatureOffset = 40;

    /// <summary>Gives the limits with those of a frame in them.</summary>
    public static BmsThresholds With(this BmsThresholds limits, byte readId, byte[] frame, int cells)
    {
        LevelPair Words(int at, double scale) => new(Word(frame, at) * scale, Word(frame, at + 2) * scale);
        switch (readId)
        {
            case 0x59: return limits with { CellHighMilliVolts = Words(0, 1), CellLowMilliVolts = Words(4, 1) };
            case 0x5A:
                return limits with
                {
                    PackHighPerCellMilliVolts = Words(0, 100.0 / cells),
                    PackLowPerCellMilliVolts = Words(4, 100.0 / cells),
                };
            case 0x5B: return limits with { ChargeAmps = Currents(frame, 0), DischargeAmps = Currents(frame, 4) };
            case 0x5C: return WithTemperatures(limits, frame);
            case 0x5D: return limits with { SocHighPermille = Words(0, 1), SocLowPermille = Words(4, 1) };
            case 0x5E:
                return limits with { DeltaMilliVolts = Words(0, 1), DeltaKelvin = new(frame[4], frame[5]) };
            case 0x5F:
                return limits with { BalanceStartMilliVolts = Word(frame, 0), BalanceDeltaMilliVolts = Word(frame, 2) };
            case 0x60: return limits with { ShortCircuitAmps = Word(frame, 0), ShuntMicroOhms = Word(frame, 2) };
            default: return limits;
        }
    }

    private static BmsThresholds WithTemperatures(BmsThresholds limits, byte[] frame)
    {
        LevelPair Pair(int at) => new(frame[at] - TemperatureOffset, frame[at + 1] - TemperatureOffset);
        return limits with
        {
            ChargeHighCelsius = Pair(0),
            ChargeLowCelsius = Pair(2),
            DischargeHighCelsius = Pair(4),
            DischargeLowCelsius = Pair(6),
        };
    }

    private static LevelPair Currents(byte[] frame, int at) => new(Amps(Word(frame, at)), Amps(Word(frame, at + 2)));

    private static double Amps(int raw) => Math.Abs(raw - CurrentOffset) / 10.0;

    private static int Word(byte[] frame, int at) => BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(at));
}
