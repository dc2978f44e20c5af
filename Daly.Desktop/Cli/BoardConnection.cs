using System.CommandLine;
using Daly.Client;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Run;
using Daly.Protocol.Dialects;
using Daly.Protocol.Parameters;
using Daly.Settings;

namespace Daly.Desktop.Cli;

/// <summary>The board that the command line names, for one question or one change.</summary>
internal static class BoardConnection
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(6);

    /// <summary>Every dialect is tried within it.</summary>
    private static readonly TimeSpan DetectionTime = TimeSpan.FromSeconds(10);

    /// <summary>Between the fast rounds there is time for what a board says about itself.</summary>
    private static readonly TimeSpan RestTime = TimeSpan.FromSeconds(1);

    /// <summary>Connects and acts; why there is no connection goes to the error output.</summary>
    /// <param name="act">Is given what shows the progress, and ends it before it writes.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The options make no sense.</exception>
    public static Task<int> RunAsync(ParseResult result, Func<DalyBms, ReadProgress?, Task<int>> act, CancellationToken stop) =>
        RunAsync(result, ConnectionFlags.ReadSettings(result), act, stop);

    /// <inheritdoc cref="RunAsync(ParseResult, Func{DalyBms, ReadProgress, Task{int}}, CancellationToken)"/>
    public static async Task<int> RunAsync(ParseResult result, BridgeSettings settings, Func<DalyBms, ReadProgress?, Task<int>> act, CancellationToken stop)
    {
        var options = OptionsOf(settings);
        var line = ConnectionFlags.OpenLine(settings.Bms);
        var client = new ClientLine(line);
        string why;
        try
        {
            using var progress = ReadProgress.Begin();
            await using var bms = await DalyBms.ConnectAsync(client, options, stop);
            return await act(bms, progress);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (DalyNoAnswerException silence)
        {
            why = NoAnswer.Why(client.LastFault, line, silence.Symptom);
        }
        catch (DalyPortException fault)
        {
            why = fault.Message;
        }

        Console.Error.WriteLine($"daly: {why}");
        return ExitCode.Failed;
    }

    /// <summary>Gives what the client library is to know of the settings.</summary>
    /// <exception cref="UsageException">There can be no such board.</exception>
    public static DalyOptions OptionsOf(BridgeSettings settings)
    {
        var bms = settings.Bms;
        var row = BmsDialects.Of(bms.Dialect);
        if (row is { LastBoardNumber: 1 } && bms.Boards[0] != 1)
            throw new UsageException($"{row.Name} has no board numbers: with bms.dialect = {bms.Dialect} the board is 1.");
        return new DalyOptions
        {
            Boards = [bms.Boards[0]],
            Dialect = row?.Kind ?? default,
            PollInterval = RestTime,
            AnswerTimeout = row is null ? DetectionTime : AnswerTime,
            ConfirmTimeout = TimeSpan.FromMilliseconds(settings.Control.ConfirmMs),
            StaleAfter = TimeSpan.FromMilliseconds(bms.StaleMs),
            CurrentSign = bms.CurrentSign,
            Chemistry = CellBands.At((int)settings.Battery.Chemistry).Chemistry,
            RequestFill = (byte)bms.HostFill,
        };
    }
}
