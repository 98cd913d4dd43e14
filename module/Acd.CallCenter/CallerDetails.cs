namespace Acd.CallCenter;

/// <summary>What mod_callcenter wants to know of a caller beside what the engine does. Data from outside, never trusted.</summary>
/// <param name="Dnis">The number he dialled before he was redirected; empty: he wasn't.</param>
/// <param name="AnsweredEpoch">When his channel was answered, Unix time; 0: it isn't yet.</param>
/// <param name="BaseScore">Points he began with.</param>
/// <param name="Exports">Variables that his agents' legs are to get, in order.</param>
public sealed record CallerDetails(string Dnis, long AnsweredEpoch, long BaseScore, IReadOnlyList<Events.EventHeader> Exports)
{
    public static CallerDetails None { get; } = new("", 0, 0, []);

    /// <summary>What his agents' phones show instead of his name; empty: his name.</summary>
    public string ShownName { get; init; } = "";

    /// <summary>What his agents' phones show instead of his number; empty: his number.</summary>
    public string ShownNumber { get; init; } = "";

    /// <summary>Stands before the name that his agents' phones show.</summary>
    public string NamePrefix { get; init; } = "";

    /// <summary>What he hears instead of the queue's music; empty: the queue's.</summary>
    public string Music { get; init; } = "";

    /// <summary>What his agent hears before they are connected; null: nothing.</summary>
    public IReadOnlyList<string>? AgentPrompt { get; init; }

    /// <summary>What his agent hears when he himself is gone; null: nothing.</summary>
    public IReadOnlyList<string>? CallerGonePrompt { get; init; }

    /// <summary>Each of these digits takes him out of the queue.</summary>
    public string ExitKeys { get; init; } = "";
}
