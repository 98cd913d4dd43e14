using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Acd.Wallboard.Tests.Support;

/// <summary>What the server said, each line with its number. Any thread.</summary>
internal sealed class LogLines : ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IEnumerable<string> Of(int id) => _lines.Where(line => line.StartsWith($"{id} ", StringComparison.Ordinal));

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{eventId.Id} {formatter(state, exception)}");
}
