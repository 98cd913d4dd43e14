namespace Acd.Bench.Live.Measuring;

/// <summary>The agents of a measurement.</summary>
/// <param name="Count">How many; 0: callers wait for ever.</param>
/// <param name="Talk">How long each talks before he hangs up.</param>
public sealed record AgentTeam(int Count, TimeSpan Talk)
{
    public static readonly AgentTeam Nobody = new(0, TimeSpan.Zero);

    /// <summary>The only one their phones know, as in <c>a=rtpmap</c>.</summary>
    public string Codec { get; init; } = "0 PCMU/8000";

    /// <summary>
    /// Each talk is longer or shorter by up to this share, at random but the same in each run. Of agents who talk equally long those who
    /// once hang up together do so for ever, and in step with the music.
    /// </summary>
    public double TalkSpread { get; init; }

    /// <summary>Where they want their audio; null: where nobody hears it.</summary>
    public int? AudioPort { get; init; }
}
