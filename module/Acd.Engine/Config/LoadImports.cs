namespace Acd.Engine.Config;

/// <summary>What mod_callcenter's <c>queue load</c> and <c>queue reload</c> take from the configuration beside the queue itself.</summary>
public enum LoadImports
{
    /// <summary>All agents, their statuses too, and all tiers: mod_callcenter's way.</summary>
    All,

    /// <summary>The queue's own tiers and the agents in them; who is there already keeps his status.</summary>
    Own,

    /// <summary>Nothing.</summary>
    None,
}
