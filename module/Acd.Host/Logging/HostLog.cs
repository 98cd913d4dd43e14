using System.Collections.Concurrent;
using Acd.Engine.Ports;
using Microsoft.Extensions.Logging;

namespace Acd.Host.Logging;

/// <summary>
/// The host's log: lines go to <see cref="ISwitch.Log"/>, each with its number from <see cref="LogCatalogue"/>. Any thread may log; as the
/// switch is the engine thread's alone, lines of other threads wait for <see cref="WritePending"/>, which the loop calls each turn.
/// </summary>
internal sealed class HostLog : ILogger
{
    private const int PendingMax = 1_000;
    private readonly ISwitch _switch;
    private readonly int _engineThreadId = Environment.CurrentManagedThreadId;
    private readonly ConcurrentQueue<(SwitchLogLevel Level, string Text)> _pending = new();
    private int _dropped;

    /// <summary>Call on the engine thread.</summary>
    public HostLog(ISwitch @switch) => _switch = @switch;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var level = IsAudit(logLevel, eventId) ? SwitchLogLevel.Notice : Level(logLevel);
        Write(level, $"ACD{eventId.Id} {formatter(state, exception)}");
        if (exception is null)
            return;
        foreach (var line in exception.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Write(level, $"ACD{eventId.Id}   {line}");
    }

    /// <summary>Engine thread: writes what other threads had to say.</summary>
    public void WritePending()
    {
        while (_pending.TryDequeue(out var line))
            _switch.Log(line.Level, line.Text);
        if (Interlocked.Exchange(ref _dropped, 0) is > 0 and var dropped)
            this.LinesDropped(dropped);
    }

    /// <summary>Who heard whom has to be in the log at the level FreeSWITCH's shipped configuration writes.</summary>
    private static bool IsAudit(LogLevel level, EventId id) => level == LogLevel.Information && id.Id is >= 1700 and < 1800;

    private static SwitchLogLevel Level(LogLevel level) => level switch
    {
        LogLevel.Critical => SwitchLogLevel.Critical,
        LogLevel.Error => SwitchLogLevel.Error,
        LogLevel.Warning => SwitchLogLevel.Warning,
        LogLevel.Information => SwitchLogLevel.Info,
        _ => SwitchLogLevel.Debug,
    };

    private void Write(SwitchLogLevel level, string text)
    {
        if (Environment.CurrentManagedThreadId == _engineThreadId)
            _switch.Log(level, text);
        else if (_pending.Count < PendingMax)
            _pending.Enqueue((level, text));
        else
            Interlocked.Increment(ref _dropped);
    }
}
