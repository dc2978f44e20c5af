using Daly.Simulator.Bms;

namespace Daly.Simulator.Faults;

/// <summary>A fault that is a bad manner of the board itself.</summary>
public sealed class ProfileFault(Func<BmsProfile, BmsProfile> adapt) : Fault
{
    public override BmsProfile Adapt(BmsProfile profile) => adapt(profile);
}
