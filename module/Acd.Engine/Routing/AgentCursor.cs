namespace Acd.Engine.Routing;

/// <summary>From where a strategy looks for the next agent, within a level, before it begins again at the start.</summary>
internal enum AgentCursor
{
    /// <summary>Always from the start.</summary>
    None,

    /// <summary>After the agent the queue offered last.</summary>
    Queue,

    /// <summary>After the agent this caller was offered to last.</summary>
    Caller,
}
