using Acd.Engine.Agents;

namespace Acd.Engine.Callbacks;

/// <summary>What is known about a caller who wants to be called back.</summary>
internal sealed class Callback
{
    /// <summary>Data from outside, checked against the queue's prefixes.</summary>
    public required string Number { get; init; }

    /// <summary>Not dialled before, monotonic ms.</summary>
    public required long NotBeforeMs { get; init; }

    /// <summary>Given up then, monotonic ms.</summary>
    public required long ExpiresAtMs { get; init; }

    /// <summary>When the customer answered; null: he hasn't yet.</summary>
    public long? AnsweredAtMs { get; set; }

    /// <summary>Times he was dialled.</summary>
    public int Attempts { get; set; }

    /// <summary>The agent held for him; null when none is, or when the agent is rung first.</summary>
    public Agent? Reserved { get; set; }

    /// <summary>He hung up after asking; before that his line isn't free to be dialled.</summary>
    public bool HasHungUp { get; set; }
}
