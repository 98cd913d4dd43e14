namespace Acd.Engine.Config;

/// <summary>Who is dialled first for a callback.</summary>
public enum CallbackOrder
{
    /// <summary>The customer; an agent is held for him meanwhile and rings when he has answered.</summary>
    CustomerFirst,

    /// <summary>The agent; he hears the ringing while the customer is dialled.</summary>
    AgentFirst,
}
