namespace Acd.CallCenter.States;

/// <summary>What mod_callcenter calls an agent's state. Wrap-up and delays aren't states: the agent shows Waiting.</summary>
public enum AgentActivity
{
    Waiting,

    /// <summary>Selected, not yet offered (reserve-agents).</summary>
    Reserved,

    /// <summary>Being offered a caller.</summary>
    Receiving,

    InQueueCall,

    /// <summary>Of an Available (On Demand) agent after his call.</summary>
    Idle,
}
