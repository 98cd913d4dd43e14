using System.Collections.Concurrent;
using Acd.Engine.Ports;

namespace Acd.Host;

/// <summary>Brings results of other threads to the engine thread.</summary>
internal sealed class EngineInbox(ISwitch @switch)
{
    private readonly ConcurrentQueue<Action> _arrived = new();

    /// <summary>Any thread. <paramref name="arrival"/> runs on the engine thread.</summary>
    public void Post(Action arrival)
    {
        _arrived.Enqueue(arrival);
        @switch.Wake();
    }

    /// <summary>Any thread. The answer to a question that is asked on the engine thread.</summary>
    public Task<T> AskAsync<T>(Func<T> question, CancellationToken cancellation)
    {
        // The answer is used elsewhere: what waits for it must not go on on the engine thread.
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            if (!cancellation.IsCancellationRequested)
                answer.TrySetResult(question());
        });
        return answer.Task.WaitAsync(cancellation);
    }

    /// <summary>Engine thread, after each poll: handles what has arrived.</summary>
    public void Open()
    {
        while (_arrived.TryDequeue(out var arrival))
            arrival();
    }
}
