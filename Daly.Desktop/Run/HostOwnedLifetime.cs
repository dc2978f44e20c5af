using Microsoft.Extensions.Hosting;

namespace Daly.Desktop.Run;

/// <summary>Leaves Ctrl+C and termination to the program, whose <c>StopSignals</c> also take a closed terminal and a second Ctrl+C.</summary>
internal sealed class HostOwnedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
