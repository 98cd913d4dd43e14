using Acd.Engine.Config;

namespace Acd.Engine.Routing;

/// <summary>
/// What a caller's rank is made of. Points grow with the wait until the queue's cap:
/// <c>score(now) = base + min(rate × (now − joined), cap)</c>, in µpoints.
/// </summary>
internal struct CallerStanding
{
    public const long MicroPoints = 1_000_000;

    /// <summary>Distance of the sequences of two callers who join one after the other.</summary>
    public const long SequenceStep = 1L << 30;

    /// <summary>Half the distance of two callers' sequences.</summary>
    private const long Gap = SequenceStep / 2;

    private long _rate;

    private long _start;

    private long _cap;

    public int Weight { get; private set; }

    public int Priority { get; set; }

    public long JoinedAtMs { get; private set; }

    /// <summary>Spaced out, so that somebody can be put between two; once he was put somewhere, not distinct any more.</summary>
    public long Sequence { get; private set; }

    /// <summary>The sequence he joined with, distinct for every caller wherever he is put.</summary>
    public long Id { get; private set; }

    /// <summary>When ageing ends; <see cref="long.MaxValue"/>: never.</summary>
    public long CapAtMs { get; private set; }

    /// <summary>Score at time 0, were he ageing since ever.</summary>
    public long GrowingScore { get; private set; }

    /// <summary>Score once ageing has ended.</summary>
    public long CappedScore { get; private set; }

    /// <param name="queue">Weight, base score and ageing.</param>
    /// <param name="priority">His priority.</param>
    /// <param name="score">His points beside the queue's.</param>
    /// <param name="joinedAtMs">From when on he ages.</param>
    /// <param name="sequence">Distinct.</param>
    public static CallerStanding Of(QueueConfig queue, int priority, long score, long joinedAtMs, long sequence)
    {
        var rate = RateOf(queue);
        var start = (queue.BaseScore + score) * MicroPoints;
        var cap = queue.AgeingCap * MicroPoints;
        return new CallerStanding
        {
            _rate = rate,
            _start = queue.BaseScore,
            _cap = cap,
            Weight = queue.Weight,
            Priority = priority,
            JoinedAtMs = joinedAtMs,
            Sequence = sequence,
            Id = sequence,
            GrowingScore = start - (rate * joinedAtMs),
            CappedScore = start + cap,
            CapAtMs = cap > 0 && rate > 0 ? joinedAtMs + ((cap + rate - 1) / rate) : long.MaxValue,
        };
    }

    /// <summary>
    /// Right before <paramref name="target"/>, and after <paramref name="before"/> if there is one, for good: he ages as the target does.
    /// Between two of the same millisecond and score there is room for 29 halvings; after that the ids decide.
    /// </summary>
    public readonly CallerStanding JustBefore(in CallerStanding target, in CallerStanding? before)
    {
        var result = target;
        var isTied = before is { } b && b.HasScoreOf(target);
        result.Sequence = isTied ? before!.Value.Sequence + ((target.Sequence - before.Value.Sequence) / 2) : target.Sequence - Gap;
        result.Id = Id;
        return result;
    }

    /// <summary>Right after <paramref name="target"/>, the last of all.</summary>
    public readonly CallerStanding JustAfter(in CallerStanding target)
    {
        var result = target;
        result.Sequence = target.Sequence + Gap;
        result.Id = Id;
        return result;
    }

    /// <summary>The queue's rules are still those this was made by.</summary>
    public readonly bool FitsTo(QueueConfig queue) =>
        _rate == RateOf(queue) && _start == queue.BaseScore && _cap == queue.AgeingCap * MicroPoints && Weight == queue.Weight;

    public readonly bool IsCapped(long nowMs) => nowMs >= CapAtMs;

    /// <summary>Comparable with every other caller's rank of the same moment.</summary>
    public readonly CallerRank RankAt(long nowMs) =>
        new(Weight, Priority, IsCapped(nowMs) ? CappedScore : GrowingScore + (_rate * nowMs), JoinedAtMs, Sequence, Id);

    /// <summary>Place in the tree of those who still age, or of those who don't any more.</summary>
    public readonly CallerRank TreeKey(bool isCapped) =>
        new(Weight, Priority, isCapped ? CappedScore : GrowingScore, JoinedAtMs, Sequence, Id);

    /// <summary>For a rank of this moment: the key it would have in the tree of callers who still age at this rate.</summary>
    public readonly CallerRank GrowingKeyOf(in CallerRank rank, long nowMs) => rank with { Score = rank.Score - (_rate * nowMs) };

    /// <summary>His points now, for people.</summary>
    public readonly double PointsAt(long nowMs) => RankAt(nowMs).Score / (double)MicroPoints;

    /// <summary>Points per second are thousands of µpoints per ms.</summary>
    private static long RateOf(QueueConfig queue) => (long)Math.Round(queue.AgeingPerSecond * 1_000);

    private readonly bool HasScoreOf(in CallerStanding other) =>
        Priority == other.Priority && GrowingScore == other.GrowingScore && CapAtMs == other.CapAtMs && JoinedAtMs == other.JoinedAtMs;
}
