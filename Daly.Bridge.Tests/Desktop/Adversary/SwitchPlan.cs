namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>A FET that is to be switched back, since an order with for_s was carried out.</summary>
internal sealed record SwitchPlan(Reception Cause, bool BackTo, long DueMs)
{
    public int Pack => Cause.Order.Pack;

    public bool IsCharge => Cause.Order.IsCharge;

    /// <summary>Gets or sets when a newer order about the FET was confirmed, which ends the plan.</summary>
    public long? VoidMs { get; set; }

    /// <summary>Gets or sets whether it was said that the store may still hold it: then it may count again after a restart.</summary>
    public bool MayBeStored { get; set; }

    public bool IsDone { get; set; }

    public override string ToString() => $"plan of {Cause} to be {(BackTo ? "on" : "off")} at {DueMs}";
}
