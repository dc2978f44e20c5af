using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting.Systemd;

namespace Daly.Desktop.Run;

/// <summary>
/// Tells the watchdog of a service manager that the bridge goes on. Only the turns of the bridge itself feed it: a timer would feed it
/// for a bridge that hangs.
/// </summary>
/// <param name="periodMs">At least so much time is between two meals; <c>null</c> when nobody watches.</param>
internal sealed class Heartbeat(ISystemdNotifier manager, long? periodMs)
{
    private static readonly ServiceState Alive = new("WATCHDOG=1");

    private readonly TaskCompletionSource _firstTurn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _nextMs = long.MinValue;

    /// <summary>Gets what ends when the bridge has made its first turn.</summary>
    public Task FirstTurn => _firstTurn.Task;

    /// <summary>Gets the period that the service manager asks for; half of what it waits, so that one meal may come late.</summary>
    public static long? WantedPeriodMs() =>
        long.TryParse(Environment.GetEnvironmentVariable("WATCHDOG_USEC"), NumberStyles.None, CultureInfo.InvariantCulture, out long us) ? us / 2000 : null;

    /// <summary>Is called after every turn, by the thread of the bridge.</summary>
    public void OnTurn(long nowMs)
    {
        if (periodMs is { } period && nowMs >= _nextMs)
        {
            _nextMs = nowMs + period;
            Tell(Alive);
        }

        _firstTurn.TrySetResult();
    }

    /// <summary>Shows one sentence among what the service manager says of the program.</summary>
    public void Say(string sentence) => Tell(new ServiceState("STATUS=" + sentence));

    private void Tell(ServiceState state)
    {
        try
        {
            manager.Notify(state);
        }
        catch (SocketException)
        {
            // A service manager that is just being restarted is no reason to end; the next turn but few tells it.
        }
    }
}
