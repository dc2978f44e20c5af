using Daly.Client;
using Daly.Protocol.Dialects;
using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>Reads and writes the settings of one board, in the dialect that it speaks.</summary>
/// <param name="stop">Ends waiting, but never a write that is under way.</param>
internal sealed class SettingsLink(DalyBms bms, CancellationToken stop)
{
    private static readonly TimeSpan IdentityTime = TimeSpan.FromSeconds(15);

    public int BoardNumber => bms.BoardNumber;

    /// <summary>Gets what ends the run between two settings.</summary>
    public CancellationToken Stop => stop;

    /// <summary>Reads everything; what the board does not say in time is missing.</summary>
    public async Task<ParameterSet> ReadAllAsync()
    {
        var frames = await ReadFramesAsync(A5Parameters.All.Concat(RegisterParameters.All));
        return ParameterSet.Of(await ReadIdentityAsync(), frames);
    }

    /// <summary>Reads settings frames anew.</summary>
    /// <returns>Frames by read id; one that was not answered is missing.</returns>
    public Task<Dictionary<byte, byte[]>> ReadFramesAsync(IEnumerable<A5Parameter> parameters) => bms.Writes.ReadFramesAsync(parameters, stop);

    /// <summary>Writes one parameter, reads it back, and puts back what the board has made of it if that is something else.</summary>
    public Task<ParameterWrite> WriteAsync(ParameterChange change, UnverifiedWriteConsent consent) => bms.Writes.WriteAsync(change, consent);

    /// <summary>Waits for a lost board, and looks again at what became of a write that was in doubt.</summary>
    public Task LookAgainAsync(ParameterWrite write, TimeSpan patience) => bms.Writes.LookAgainAsync(write, patience, stop);

    private async Task<BoardIdentity> ReadIdentityAsync()
    {
        var board = new BoardIdentity(null, null, null, null);
        await bms.UntilAsync(
            (seen, _) =>
            {
                var identity = seen.Data.Identity;
                board = new(Known(seen.Data.Status.CellCount), identity.HardwareVersion, identity.SoftwareVersion, Known(identity.BatteryType));
                return board is { Cells: not null, Hardware: not null, Software: not null }
                    && (board.BatteryType is not null || BmsDialects.Of(seen.Dialect) is { SaysBatteryType: false });
            },
            IdentityTime,
            stop);
        return board;
    }

    private static int? Known(int value) => value == Absent.Value ? null : value;
}
