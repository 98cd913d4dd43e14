using Acd.Wallboard.Board;

namespace Acd.Wallboard.Live;

/// <summary>
/// The latest picture, the last <see cref="DeltasKept"/> changes, and everybody who watches. A watcher who doesn't keep up costs nobody
/// anything: what he missed is dropped, and he begins anew with a whole picture. Any thread.
/// </summary>
public sealed class BoardFeed
{
    /// <summary>How far back a watcher may resume.</summary>
    public const int DeltasKept = 128;

    private readonly Lock _lock = new();
    private readonly Queue<BoardDelta> _recent = new();
    private readonly HashSet<BoardWatch> _watches = [];
    private readonly string _life = Guid.NewGuid().ToString("N")[..8];
    private readonly BoardPainter _painter = new();
    private int _watchers;
    private long _fellBehind;
    private long _refused;
    private long _ended;
    private BoardState _state = new(0, BoardPicture.Empty);

    /// <summary>The latest picture and its number.</summary>
    public BoardState State => Volatile.Read(ref _state);

    /// <summary>The id of a picture: unlike its number it is never used again by another life of the engine.</summary>
    public string IdOf(long sequence) => $"{_life}.{sequence}";

    /// <summary>The number behind an id; null: it isn't one of this life.</summary>
    public long? ParseId(string id) =>
        id.StartsWith(_life + ".", StringComparison.Ordinal) && long.TryParse(id.AsSpan(_life.Length + 1), out long sequence)
            ? sequence
            : null;

    /// <summary>How many watch. It waits for nobody: the engine asks, too.</summary>
    public int Watchers => Volatile.Read(ref _watchers);

    /// <summary>How often a watcher was too slow, so that a whole picture had to make up for changes.</summary>
    public long FellBehind => Interlocked.Read(ref _fellBehind);

    /// <summary>Watchers not let in.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Watchers sent away.</summary>
    public long Ended => Interlocked.Read(ref _ended);

    /// <summary>Takes the next picture. One thread at a time.</summary>
    public void Publish(BoardInput input)
    {
        var picture = _painter.Paint(input);
        lock (_lock)
        {
            var delta = BoardDelta.Between(_state.Picture, picture, _state.Sequence + 1);
            if (delta.IsEmpty && _state.Sequence > 0)
            {
                Volatile.Write(ref _state, new(_state.Sequence, picture));
                return;
            }
            Volatile.Write(ref _state, new(delta.Sequence, picture));
            _recent.Enqueue(delta);
            if (_recent.Count > DeltasKept)
                _recent.Dequeue();
            foreach (var watch in _watches)
                watch.Offer(delta);
        }
    }

    /// <summary>Watches from now on, or from what follows picture <paramref name="after"/> when that is still known.</summary>
    public BoardWatch Watch(long? after) => TryWatch(after, int.MaxValue)!;

    /// <summary>The same; null: <paramref name="most"/> watch already, however many come at once.</summary>
    public BoardWatch? TryWatch(long? after, int most)
    {
        lock (_lock)
        {
            if (_watches.Count >= most)
            {
                Interlocked.Increment(ref _refused);
                return null;
            }
            var missed = after is { } known && known <= _state.Sequence && known >= _state.Sequence - _recent.Count
                ? _recent.Where(delta => delta.Sequence > known).ToList()
                : null;
            var watch = new BoardWatch(this, missed);
            _watches.Add(watch);
            Volatile.Write(ref _watchers, _watches.Count);
            return watch;
        }
    }

    internal void CountFallenBehind() => Interlocked.Increment(ref _fellBehind);

    internal void CountEnded() => Interlocked.Increment(ref _ended);

    internal void Leave(BoardWatch watch)
    {
        lock (_lock)
        {
            _watches.Remove(watch);
            Volatile.Write(ref _watchers, _watches.Count);
        }
    }
}
