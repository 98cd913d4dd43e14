namespace Acd.Live.Tests.Support;

/// <summary>One agent of a test's call centre: an entry of local/acd_agents.xml and his place in the queue "support".</summary>
/// <param name="Name">Name, also the user part of his address.</param>
/// <param name="PhonePort">Port of the SIPp that plays his phone.</param>
/// <param name="Position">Position in the queue; the lower one is offered first among equally idle agents.</param>
public sealed record AgentLine(string Name, int PhonePort, int Position = 1)
{
    public string Status { get; init; } = "Available";

    /// <summary>Longest ringing in s.</summary>
    public int RingTimeoutS { get; init; } = 20;

    public int WrapUpS { get; init; }

    /// <summary>How his phone is reached.</summary>
    public string Contact { get; init; } = $"sofia/acd/{Name}@127.0.0.1:{PhonePort}";

    /// <summary>Agents agent0, agent1, … with one phone.</summary>
    public static IReadOnlyList<AgentLine> Many(int count, int phonePort) =>
        [.. Enumerable.Range(0, count).Select(number => new AgentLine($"agent{number}", phonePort))];
}
