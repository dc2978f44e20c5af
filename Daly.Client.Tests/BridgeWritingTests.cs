using System;
using System.Text.Json;
using System.Threading.Tasks;
using Daly.Bridge;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;
using Daly.Settings;
using Daly.Simulator;

namespace Daly.Client.Tests;

/// <summary>The rules of confirmed writing, of the bridge.</summary>
[TestClass]
public sealed class BridgeWritingTests : ConfirmedWritingTests
{
    private const string Settings = "control.enabled = true\nbridge.supply = other\ncontrol.quiet_s = 0\ncontrol.allow = charge_fet,parameter\n";

    private protected override async Task<WrittenEnd[]> RunAsync(Simulation board, params Func<IWriter, Task<WrittenEnd>>[] orders)
    {
        var machine = new FakeMachine();
        var bridge = new BatteryBridge(new BridgePorts(board.Line, board.Clock, machine, machine), SettingsParser.Parse(Settings), 0);
        var writer = new Writer(board, bridge);
        writer.Run(20_000, () => false);
        var ends = new WrittenEnd[orders.Length];
        for (int i = 0; i < ends.Length; i++) ends[i] = await orders[i](writer);
        return ends;
    }

    private sealed class Writer(Simulation board, BatteryBridge bridge) : IWriter
    {
        public Task<WrittenEnd> SetFetAsync(bool on) => OrderAsync(new CommandRequest(1, new BmsCommand { Kind = BmsCommandKind.ChargeFet, On = on }));

        public Task<WrittenEnd> SetParameterAsync(string key, int value, string? consent)
        {
            byte[] payload = consent is null
                ? JsonSerializer.SerializeToUtf8Bytes(new { key, value })
                : JsonSerializer.SerializeToUtf8Bytes(new { key, value, ack = consent });
            var request = new CommandRequest(CommandCatalogue.Get(CommandKind.ParameterWrite), 1, CommandSource.Console);
            CommandFactory.Fill(request, CommandPayloadReader.Read(payload, payload.Length));
            return OrderAsync(request);
        }

        public void Run(int milliseconds, Func<bool> isDone)
        {
            for (int i = 0; i < milliseconds / 5 && !isDone(); i++)
            {
                board.AdvanceBy(5000);
                bridge.Tick(board.Clock.NowMs);
            }
        }

        private Task<WrittenEnd> OrderAsync(CommandRequest request)
        {
            Assert.IsTrue(bridge.Commands.TrySubmit(request));
            Run(30_000, () => request.Result.IsFinal);
            var end = request.Result;
            string result = end.Stage == CommandStage.Confirmed ? "confirmed" : end.Reason switch
            {
                CommandReason.UnknownState or CommandReason.MayHappen => "unknown",
                CommandReason.NotConfirmed => "not_taken",
                _ => "refused",
            };
            return Task.FromResult(new WrittenEnd(result, end.Text ?? string.Empty));
        }
    }
}
