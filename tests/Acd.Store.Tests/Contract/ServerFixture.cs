using Acd.Store.Tests.Support;

namespace Acd.Store.Tests.Contract;

/// <summary>A server for the tests of one class.</summary>
public sealed class ServerFixture<T> : IAsyncLifetime
    where T : ServerProcess, new()
{
    public T Server { get; } = new();

    public async ValueTask InitializeAsync() => await Server.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
