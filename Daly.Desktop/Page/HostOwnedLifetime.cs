using Microsoft.Extensions.Hosting;

namespace Daly.Desktop.Page;

/// <summary>Leaves Ctrl+C and termination to the program: the page ends when it is disposed.</summary>
internal sealed class HostOwnedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
