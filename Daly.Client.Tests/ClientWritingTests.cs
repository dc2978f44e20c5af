using System;
using System.Threading.Tasks;
using Daly.Protocol.Parameters;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Client.Tests;

/// <summary>The rules of confirmed writing, of this library.</summary>
[TestClass]
public sealed class ClientWritingTests : ConfirmedWritingTests
{
    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_parameter_is_read_and_written_in_the_unit_of_its_key()
    {
        await using var rig = await ClientRig.ConnectAsync(new BmsProfile());
        decimal amps = (await rig.Bms.ReadParameterAsync("charge_1_a"))!.Value;
        var outcome = await rig.Bms.SetParameterAsync("charge_1_a", amps - 0.5m, UnverifiedWriteConsent.Phrase);
        Assert.AreEqual(WriteResult.Confirmed, outcome.Result, outcome.Reason);
        Assert.AreEqual(amps - 0.5m, await rig.Bms.ReadParameterAsync("charge_1_a"));
        StringAssert.Contains(outcome.Reason, FormattableString.Invariant($"is {amps - 0.5m:0.0} A"));
        await Assert.ThrowsExactlyAsync<ArgumentException>(() => rig.Bms.SetParameterAsync("charge_1_a", 0.05m, UnverifiedWriteConsent.Phrase));
        await Assert.ThrowsExactlyAsync<ArgumentException>(() => rig.Bms.ReadParameterAsync("no_such_key"));
    }

    private protected override async Task<WrittenEnd[]> RunAsync(Simulation board, params Func<IWriter, Task<WrittenEnd>>[] orders)
    {
        await using var rig = await ClientRig.ConnectAsync(board, options => options);
        await rig.Bms.ReadSnapshotAsync();
        var ends = new WrittenEnd[orders.Length];
        for (int i = 0; i < ends.Length; i++) ends[i] = await orders[i](new Writer(rig.Bms));
        return ends;
    }

    private sealed class Writer(DalyBms bms) : IWriter
    {
        public async Task<WrittenEnd> SetFetAsync(bool on) => EndOf(await bms.SetChargeFetAsync(on));

        public async Task<WrittenEnd> SetParameterAsync(string key, int value, string? consent) => EndOf(await bms.SetParameterAsync(key, value, consent));

        private static WrittenEnd EndOf(WriteOutcome outcome) => new(
            outcome.Result switch
            {
                WriteResult.Confirmed => "confirmed",
                WriteResult.Refused => "refused",
                WriteResult.NotTaken => "not_taken",
                _ => "unknown",
            },
            outcome.Reason);
    }
}
