using Daly.Protocol.Parameters;

namespace Daly.Protocol.Messages;

/// <summary>
/// Everything that one BMS has said, in the form that all dialects share. One object per pack, filled again and again;
/// <see cref="UpdatedMs"/> tells how old each group is.
/// </summary>
public sealed class BmsData
{
    private const int GroupCount = (int)BmsGroup.Clock + 1;
    private readonly long[] _updatedMs = new long[GroupCount];

    /// <summary>Initializes a new instance of the <see cref="BmsData"/> class with nothing known.</summary>
    public BmsData()
    {
        for (int i = 0; i < GroupCount; i++)
        {
            _updatedMs[i] = Absent.Long;
        }
    }

    /// <summary>Gets voltage, current and SOC.</summary>
    public PackMessage Pack { get; } = new PackMessage();

    /// <summary>Gets highest and lowest cell.</summary>
    public CellExtremesMessage CellExtremes { get; } = new CellExtremesMessage();

    /// <summary>Gets highest and lowest temperature.</summary>
    public TemperatureExtremesMessage TemperatureExtremes { get; } = new TemperatureExtremesMessage();

    /// <summary>Gets state, FETs and remaining charge.</summary>
    public FetMessage Fets { get; } = new FetMessage();

    /// <summary>Gets counts, detections and cycles.</summary>
    public StatusMessage Status { get; } = new StatusMessage();

    /// <summary>Gets all cell voltages.</summary>
    public CellVoltagesMessage CellVoltages { get; } = new CellVoltagesMessage();

    /// <summary>Gets all temperatures.</summary>
    public TemperaturesMessage Temperatures { get; } = new TemperaturesMessage();

    /// <summary>Gets the cells being balanced.</summary>
    public BalanceMessage Balance { get; } = new BalanceMessage();

    /// <summary>Gets alarms and protections.</summary>
    public AlarmMessage Alarms { get; } = new AlarmMessage();

    /// <summary>Gets what the BMS is.</summary>
    public IdentityMessage Identity { get; } = new IdentityMessage();

    /// <summary>Gets the protection thresholds.</summary>
    public ThresholdsMessage Thresholds { get; } = new ThresholdsMessage();

    /// <summary>Gets the frames of the settings: as they came in A5 and CAN, made of registers in D2 and 0x81.</summary>
    public ParameterFrames ParameterFrames { get; } = new ParameterFrames();

    /// <summary>Gets date and time of the BMS.</summary>
    public ClockMessage Clock { get; } = new ClockMessage();

    /// <summary>Tells when a group was last replaced.</summary>
    /// <param name="group">The group.</param>
    /// <returns>Monotonic milliseconds, or <see cref="Absent.Long"/> if never.</returns>
    public long UpdatedMs(BmsGroup group) => _updatedMs[(int)group];

    /// <summary>Notes that a group has been replaced.</summary>
    /// <param name="group">The group.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    public void MarkUpdated(BmsGroup group, long nowMs) => _updatedMs[(int)group] = nowMs;
}
