using Acd.Engine.Config;

namespace Acd.Engine.Routing;

/// <summary>
/// What a caller's rank is made of. Points grow with the wait until the queue's cap:
/// <c>score(now) = base + min(rate × (now − joined), cap)</c>, in µpoints.
/// </summary>
internal struct CallerStanding
{
    public const long MicroPoints = 1_000_000;

    /// <summary>Half the distance of two callers' sequences.</summary>
    private const long Gap = 1L << 19;

    private long _rate;

    private long _start;

    private long _cap;

    public int Weight { get; private set; }

    public int Priority { get; set; }

    public long JoinedAtMs { get; private set; }

    /// <summary>Distinct for every caller; spaced out, so that somebody can be put between two.</summary>
    public long Sequence { get; private set; }

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
            GrowingScore = start - (rate * joinedAtMs),
            CappedScore = start + cap,
            CapAtMs = cap > 0 && rate > 0 ? joinedAtMs + ((cap + rate - 1) / rate) : long.MaxValue,
        };
    }

    /// <summary>
    /// Right before <paramref name="target"/>, and after <paramref name="before"/> if there is one, for good: he ages as the target does.
    /// </summary>
    public static CallerStanding JustBefore(in CallerStanding target, in CallerStanding? before)
    {
        var result = target;
        var isTied = before is { } b && b.HasScoreOf(target);
        result.Sequence = isTied ? before!.Value.Sequence + ((target.Sequence - before.Value.Sequence) / 2) : target.Sequence - Gap;
        if (isTied && before!.Value.Sequence >= result.Sequence)
        {
            // No room left between the two: the smallest step there is, past those of the very same score.
            result.GrowingScore++;
            result.CappedScore++;
        }

        return result;
    }

    /// <summary>Right after <paramref name="target"/>, the last of all.</summary>
    public static CallerStanding JustAfter(in CallerStanding target)
    {
        var result = target;
        result.Sequence = target.Sequence + Gap;
        return result;
    }

    /// <summary>The queue's rules are still those this was made by.</summary>
    public readonly bool FitsTo(QueueConfig queue) =>
        _rate == RateOf(queue) && _start == queue.BaseScore && _cap == queue.AgeingCap * MicroPoints && Weight == queue.Weight;

    public readonly bool IsCapped(long nowMs) => nowMs >= CapAtMs;

    /// <summary>Comparable with every other caller's rank of the same moment.</summary>
    public readonly CallerRank RankAt(long nowMs) =>
        new(Weight, Priority, IsCapped(nowMs) ? CappedScore : GrowingScore + (_rate * nowMs), JoinedAtMs, Sequence);

    /// <summary>Place in the tree of those who still age, or of those who don't any more.</summary>
    public readonly CallerRank TreeKey(bool isCapped) => new(Weight, Priority, isCapped ? CappedScore : GrowingScore, JoinedAtMs, Sequence);

    /// <summary>For a rank of this moment: the key it would have in the tree of callers who still age at this rate.</summary>
    public readonly CallerRank GrowingKeyOf(in CallerRank rank, long nowMs) => rank with { Score = rank.Score - (_rate * nowMs) };

    /// <summary>His points now, for people.</summary>
    public readonly double PointsAt(long nowMs) => RankAt(nowMs).Score / (double)MicroPoints;

    /// <summary>Points per second are thousands of µpoints per ms.</summary>
    private static long RateOf(QueueConfig queue) => (long)Math.Round(queue.AgeingPerSecond * 1_000);

    private readonly bool HasScoreOf(in CallerStanding other) =>
        Priority == other.Priority && GrowingScore == other.GrowingScore && CapAtMs == other.CapAtMs && JoinedAtMs == other.JoinedAtMs;
}
