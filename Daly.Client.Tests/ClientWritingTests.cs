using System;
using System.Threading.Tasks;
using Daly.Simulator;

namespace Daly.Client.Tests;

/// <summary>The rules of confirmed writing, of this library.</summary>
[TestClass]
public sealed class ClientWritingTests : ConfirmedWritingTests
{
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
