namespace Acd.Wallboard.Live;

/// <summary>What a watcher gets next: a whole picture, or what changed since the one before.</summary>
public sealed record BoardUpdate(BoardState? Whole, BoardDelta? Delta)
{
    public long Sequence => Whole?.Sequence ?? Delta!.Sequence;
}
