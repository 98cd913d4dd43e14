namespace Acd.Scripting.Hooks;

/// <summary>What a script may know of a caller. Texts come from outside: data, never parsed by us.</summary>
public sealed record CallerData
{
    private static readonly Dictionary<string, string> Empty = [];

    /// <summary>UUID of the channel.</summary>
    public string Uuid { get; init; } = "";

    public string Number { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The number the caller dialled.</summary>
    public string Destination { get; init; } = "";

    /// <summary>The queue he is in; empty before <see cref="HookKind.OnEnter"/> chose one.</summary>
    public string Queue { get; init; } = "";

    /// <summary>Time since he joined, ms.</summary>
    public long WaitMs { get; init; }

    /// <summary>Place in the queue, from 1; 0 when he is in none.</summary>
    public int Position { get; init; }

    /// <summary>Estimated time until he is answered, ms; null: unknown.</summary>
    public long? EwtMs { get; init; }

    /// <summary>The agent he talks or talked to; empty: none.</summary>
    public string Agent { get; init; } = "";

    /// <summary>How it ended, for <see cref="HookKind.OnLeave"/>; empty before.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>What the dialplan passed after the script's name, <c>lua:main.lua language=de</c>.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = Empty;
}
