using Acd.Engine.Ids;

namespace Acd.Engine.Statistics;

/// <summary>A caller whose visit isn't over, or whose wrap-up isn't. Used again for others.</summary>
internal sealed class CallRecord
{
    public CallId Call { get; set; }

    public QueueTally Queue { get; set; } = null!;

    /// <summary>Null until he is connected.</summary>
    public AgentTally? Agent { get; set; }

    /// <summary>Monotonic ms; time he has credit for is taken off.</summary>
    public long JoinedAtMs { get; set; }

    public bool IsCallback { get; set; }

    public bool IsConnected { get; set; }

    /// <summary>The stretch of talking of his agent this talk belongs to.</summary>
    public long Round { get; set; }

    public bool TalkEnded { get; set; }

    public long TalkMs { get; set; }

    public bool WrapUpEnded { get; set; }

    public long WrapUpMs { get; set; }
}
