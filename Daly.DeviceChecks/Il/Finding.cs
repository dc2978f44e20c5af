namespace Daly.DeviceChecks.Il;

/// <summary>Something in a compiled assembly that the device cannot run, or runs wrongly.</summary>
/// <param name="Member">Where: <c>Namespace.Type.Member</c>.</param>
public sealed record Finding(string Rule, string Member, string Message)
{
    public override string ToString() => $"{Rule}: {Member}: {Message}";
}
