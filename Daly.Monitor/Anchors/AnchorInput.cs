using Daly.Monitor.Sources;

namespace Daly.Monitor.Anchors;

/// <summary>What the anchors look at; one object, filled at every sample.</summary>
internal sealed class AnchorInput
{
    internal AnchorInput(BmsView bms) => Bms = bms;

    internal BmsView Bms { get; set; }

    internal long AtMs { get; set; }

    internal long CurrentMicroAmps { get; set; }

    /// <summary>Gets or sets the mean current of the last minutes, or absent.</summary>
    internal long AverageMicroAmps { get; set; } = Absent.Long;

    /// <summary>Gets or sets the current that counts as none, in microamperes.</summary>
    internal long ThresholdMicroAmps { get; set; }

    /// <summary>Gets or sets the pack voltage, or absent.</summary>
    internal int MilliVolts { get; set; } = Absent.Value;

    /// <summary>Gets or sets whether the pack voltage is that of the cells.</summary>
    internal bool IsVoltageOfCells { get; set; }

    /// <summary>Gets or sets whether the battery was seen full and still is.</summary>
    internal bool IsFull { get; set; }
}
