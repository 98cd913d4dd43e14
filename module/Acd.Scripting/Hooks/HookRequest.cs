namespace Acd.Scripting.Hooks;

/// <summary>One question to a script.</summary>
public sealed record HookRequest
{
    public required HookKind Hook { get; init; }

    /// <summary>File name in the scripts folder, <c>main.lua</c>.</summary>
    public required string Script { get; init; }

    public required CallerData Caller { get; init; }

    /// <summary>For <see cref="HookKind.OnOffer"/>.</summary>
    public IReadOnlyList<CandidateData> Candidates { get; init; } = [];

    /// <summary>What the script takes for now.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;
}
