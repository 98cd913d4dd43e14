namespace Acd.Bench.Live.Measuring;

/// <summary>The agents of a measurement.</summary>
/// <param name="Count">How many; 0: callers wait for ever.</param>
/// <param name="Talk">How long each talks before he hangs up.</param>
public sealed record AgentTeam(int Count, TimeSpan Talk)
{
    public static readonly AgentTeam Nobody = new(0, TimeSpan.Zero);

    /// <summary>The only one their phones know, as in <c>a=rtpmap</c>.</summary>
    public string Codec { get; init; } = "0 PCMU/8000";

    /// <summary>Where they want their audio; null: where nobody hears it.</summary>
    public int? AudioPort { get; init; }
}
