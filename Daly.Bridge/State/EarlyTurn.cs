using System.Threading;

namespace Daly.Bridge.State;

/// <summary>Asks for a turn of every subsystem in the next loop: something has come up that they did not reckon with.</summary>
/// <remarks>Any thread may ask.</remarks>
public sealed class EarlyTurn
{
    private int _isWanted;

    /// <summary>Gets whether a turn was asked for since the last <see cref="Take"/>.</summary>
    public bool IsWanted => _isWanted != 0;

    /// <summary>Asks for a turn.</summary>
    public void Ask() => Interlocked.Exchange(ref _isWanted, 1);

    /// <summary>Takes the request; whatever is asked for from now on is another one.</summary>
    public bool Take() => _isWanted != 0 && Interlocked.Exchange(ref _isWanted, 0) != 0;
}
