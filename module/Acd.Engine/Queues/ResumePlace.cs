using Acd.Engine.Timing;

namespace Acd.Engine.Queues;

/// <summary>What a caller who left unserved leaves behind. Pooled.</summary>
internal sealed class ResumePlace
{
    public ResumePlace() => Deadline = new Deadline(this);

    public ResumeKey ByNumber { get; private set; }

    public ResumeKey ByToken { get; private set; }

    public long JoinedAtMs { get; private set; }

    public long Score { get; private set; }

    /// <summary>ResumeEnd.</summary>
    public Deadline Deadline { get; }

    public void Begin(ResumeKey byNumber, ResumeKey byToken, Caller caller)
    {
        ByNumber = byNumber;
        ByToken = byToken;
        JoinedAtMs = caller.JoinedAtMs;
        Score = caller.Score;
    }

    public void Clear() => ByNumber = ByToken = default;
}
