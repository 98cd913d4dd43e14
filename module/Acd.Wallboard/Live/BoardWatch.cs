using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Acd.Wallboard.Live;

/// <summary>One watcher's view of the feed. One reader; <see cref="Offer"/> never blocks.</summary>
public sealed class BoardWatch : IDisposable
{
    /// <summary>Changes that may wait for a slow reader.</summary>
    private const int Backlog = 32;

    private readonly BoardFeed _feed;
    private readonly Channel<BoardDelta> _deltas = Channel.CreateBounded<BoardDelta>(
        new BoundedChannelOptions(Backlog) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly IReadOnlyList<BoardDelta>? _missed;
    private int _fellBehind;

    internal BoardWatch(BoardFeed feed, IReadOnlyList<BoardDelta>? missed)
    {
        _feed = feed;
        _missed = missed;
    }

    /// <summary>How often a whole picture had to make up for what was dropped.</summary>
    public int FellBehind { get; private set; }

    /// <summary>What was missed or a whole picture first, then changes as they come. Ends with <paramref name="cancellation"/>.</summary>
    public async IAsyncEnumerable<BoardUpdate> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        long seen = -1;
        foreach (var delta in _missed ?? [])
        {
            seen = delta.Sequence;
            yield return new(null, delta);
        }
        if (_missed is null)
        {
            var whole = _feed.State;
            seen = whole.Sequence;
            yield return new(whole, null);
        }
        await foreach (var delta in _deltas.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            if (Interlocked.Exchange(ref _fellBehind, 0) == 1)
            {
                FellBehind++;
                _feed.CountFallenBehind();
                var whole = _feed.State;
                seen = whole.Sequence;
                yield return new(whole, null);
            }
            else if (delta.Sequence > seen)
            {
                seen = delta.Sequence;
                yield return new(null, delta);
            }
        }
    }

    public void Dispose() => _feed.Leave(this);

    /// <summary>Under the feed's lock.</summary>
    internal void Offer(BoardDelta delta)
    {
        if (!_deltas.Writer.TryWrite(delta))
            Volatile.Write(ref _fellBehind, 1);
    }
}
