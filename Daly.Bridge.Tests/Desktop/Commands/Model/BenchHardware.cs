using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>What outlives a restart of the bridge: machine, medium, and the pack as it is read.</summary>
internal sealed class BenchHardware(Mutation mutation)
{
    private const long LongAgoMs = 3_600_000;

    public FakeMachine Machine { get; } = new();

    public PlanMedium Medium { get; } = new();

    public PackState Pack { get; } = ExamplePack.Create(0);

    /// <summary>Has the bridge see the world as it is now.</summary>
    public void Show(World world)
    {
        Machine.IsSet = world.IsClockSet;
        Machine.UnixSeconds = mutation == Mutation.ClockBehind ? world.UnixSeconds - 20 : world.UnixSeconds;
        Pack.Link.State = world.Link;
        if (!world.IsOnline) return;
        var data = Pack.Data;
        data.Pack.CurrentRaw = 30_000 + world.DeciAmps;
        data.Fets.State = world.State;
        data.Fets.ChargeFet = world.IsChargeFetOn ? 1 : 0;
        data.Fets.DischargeFet = world.IsDischargeFetOn ? 1 : 0;
        if (mutation != Mutation.ProtectionUnseen) data.Alarms.Raw[0] = (byte)(world.IsProtected ? 0x02 : 0x01);
        Pack.Alarms.Evaluate(data.Alarms.Raw);
        Date(BmsGroup.Pack, world.IsCurrentKnown);
        Date(BmsGroup.Fets, world.AreFetsKnown || mutation == Mutation.FetsUnseen);
        Date(BmsGroup.Alarms, world.AreAlarmsKnown);
    }

    private void Date(BmsGroup group, bool isKnown) => Pack.Data.MarkUpdated(group, Machine.NowMs - (isKnown ? 0 : LongAgoMs));
}
