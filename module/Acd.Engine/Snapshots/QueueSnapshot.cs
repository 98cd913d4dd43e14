using Acd.Engine.Queues;

namespace Acd.Engine.Snapshots;

/// <summary>One queue as it stands. Times in ms.</summary>
/// <param name="Name">Queue name.</param>
/// <param name="Strategy">Name of its strategy.</param>
/// <param name="Waiting">Callers waiting, those being offered included.</param>
/// <param name="Talking">Callers connected to an agent.</param>
/// <param name="AgentsReady">Agents of this queue who could take a call now.</param>
/// <param name="AgentsLoggedIn">Agents of this queue whose status isn't Logged Out.</param>
/// <param name="LongestWaitMs">How long the first caller has waited; 0 when nobody waits.</param>
/// <param name="Mode">Whether it takes callers.</param>
public sealed record QueueSnapshot(
    string Name, string Strategy, int Waiting, int Talking, int AgentsReady, int AgentsLoggedIn, long LongestWaitMs,
    QueueMode Mode = QueueMode.Open);
