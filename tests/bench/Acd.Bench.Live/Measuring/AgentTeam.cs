namespace Acd.Bench.Live.Measuring;

/// <summary>The agents of a measurement.</summary>
/// <param name="Count">How many; 0: callers wait for ever.</param>
/// <param name="Talk">How long each talks before he hangs up.</param>
public sealed record AgentTeam(int Count, TimeSpan Talk)
{
    public static readonly AgentTeam Nobody = new(0, TimeSpan.Zero);
}
