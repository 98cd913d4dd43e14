using Acd.CallCenter.Book;
using Acd.CallCenter.Events;
using Acd.CallCenter.States;

namespace Acd.CallCenter.Center;

/// <summary>
/// Calls of agents outside the queues, announced with <c>callcenter_track</c>. A channel may track several agents, and each is let go when
/// it ends, whatever became of him meanwhile.
/// </summary>
internal sealed class TrackedCalls(CallCenterBook book, ICallCenterOutlet outlet, IEngineDoor door)
{
    private readonly Dictionary<ulong, List<AgentRecord>> _tracked = [];

    /// <summary>False: no such agent.</summary>
    public bool Start(ulong channelKey, string name)
    {
        if (book.Agent(name) is not { } agent)
        {
            return false;
        }

        if (!_tracked.TryGetValue(channelKey, out List<AgentRecord>? agents))
        {
            _tracked[channelKey] = agents = [];
        }

        outlet.Fire(AgentEvents.Asked(name, "status", Spellings.AgentStatus.Of(agent.Status)));
        if (!agents.Contains(agent))
        {
            agents.Add(agent);
            agent.ExternalCallsCount++;
            door.SetOtherCall(name, channelKey, started: true);
        }

        return true;
    }

    public void End(ulong channelKey)
    {
        if (_tracked.Remove(channelKey, out List<AgentRecord>? agents))
        {
            foreach (AgentRecord agent in agents)
            {
                agent.ExternalCallsCount--;
                door.SetOtherCall(agent.Name, channelKey, started: false);
            }
        }
    }
}
