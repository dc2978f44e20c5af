namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>What commands did to the FETs last, so that an override by the BMS is noticed once.</summary>
internal sealed class Wishes(World world)
{
    private readonly (bool? IsOn, long SinceMs)[] _wishes = new (bool?, long)[2];

    public void Forget(CommandRule fet) => _wishes[Index(fet)] = default;

    public void ForgetAll() => System.Array.Clear(_wishes);

    public void Expect(CommandRule fet, bool isOn, long nowMs) => _wishes[Index(fet)] = (isOn, nowMs);

    /// <summary>Tells whether a reading shows now that the BMS has changed its mind.</summary>
    public bool TakeOverride(CommandRule fet, long nowMs)
    {
        var (wanted, sinceMs) = _wishes[Index(fet)];
        if (wanted is null || nowMs <= sinceMs || !world.IsOnline || !world.AreFetsKnown || world.IsFetOn(fet) == wanted) return false;
        Forget(fet);
        return true;
    }

    private static int Index(CommandRule fet) => fet == CommandRules.ChargeFet ? 0 : 1;
}
