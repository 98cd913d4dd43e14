using Microsoft.Extensions.Hosting;

namespace Acd.Wallboard;

/// <summary>Signals and the life of the process are FreeSWITCH's: the usual lifetime would take them.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
