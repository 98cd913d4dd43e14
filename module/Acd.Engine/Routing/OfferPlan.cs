namespace Acd.Engine.Routing;

/// <summary>How many agents ring.</summary>
internal enum OfferPlan
{
    /// <summary>One agent per caller.</summary>
    OneByOne,

    /// <summary>All agents for the first caller; who becomes ready joins in.</summary>
    All,

    /// <summary>One agent, and one more after each delay.</summary>
    Progressive,

    /// <summary>As many agents as callers wait; the first to answer gets the first caller.</summary>
    AsManyAsCallers,
}
