using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace Acd.Host.Logging;

/// <summary>
/// Keeps exceptions nobody caught from ending FreeSWITCH: they are logged and the process goes on. The runtime takes one handler for
/// unhandled exceptions per process and never lets go of it, hence the static part, which outlives each run of the engine.
/// </summary>
internal sealed class ProcessGuards : IDisposable
{
    private static int _installed;
    private static ILogger? _log;
    private readonly ILogger _own;

    public ProcessGuards(ILogger log)
    {
        _own = log;
        Volatile.Write(ref _log, log);
        TaskScheduler.UnobservedTaskException += OnUnobserved;
        if (Interlocked.Exchange(ref _installed, 1) == 0)
            ExceptionHandling.SetUnhandledExceptionHandler(OnUnhandled);
    }

    public void Dispose()
    {
        TaskScheduler.UnobservedTaskException -= OnUnobserved;
        Volatile.Write(ref _log, null);
    }

    private static bool OnUnhandled(Exception exception)
    {
        Volatile.Read(ref _log)?.ThreadFailed(exception);
        return true;
    }

    private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs e)
    {
        e.SetObserved();
        _own.TaskUnobserved(e.Exception);
    }
}
