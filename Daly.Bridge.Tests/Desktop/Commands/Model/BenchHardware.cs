using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.A5;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>What outlives a restart of the bridge: machine, medium, and the pack as it is read.</summary>
internal sealed class BenchHardware(Mutation mutation)
{
    private const long LongAgoMs = 3_600_000;

    public FakeMachine Machine { get; } = new();

    public PlanMedium Medium { get; } = new(mutation);

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

    /// <summary>Has the bridge read A5 0x53, in which <c>sleep_s</c> is.</summary>
    public void TellSleepTime(long seconds)
    {
        byte[] reply = [0xA5, 0x01, 0x53, 0x08, 0x01, 0x00, 0x14, 0x05, 0x0D, (byte)(seconds >> 8), (byte)seconds, 0x64, 0];
        for (var i = 0; i < reply.Length - 1; i++) reply[^1] += reply[i];
        var dialect = new A5Dialect(new LinkOptions(), Pack.Link);
        dialect.Begin(reply[2], new byte[reply.Length]);
        Assert.AreEqual(ReplyStatus.Complete, dialect.Receive(reply, 0, reply.Length));
        dialect.Commit(Pack.Data, Machine.NowMs);
    }

    private void Date(BmsGroup group, bool isKnown) => Pack.Data.MarkUpdated(group, Machine.NowMs - (isKnown ? 0 : LongAgoMs));
}
