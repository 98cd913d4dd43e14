using System.Text.Json.Serialization;

namespace Acd.Wallboard.Board;

/// <summary>One agent as the pages show him. Times in ms; moments are ms since 1970.</summary>
/// <param name="Name">Agent name.</param>
/// <param name="Status">What he declared, in mod_callcenter's spelling.</param>
/// <param name="State">What he is doing.</param>
/// <param name="Since">When he began to.</param>
/// <param name="Call">The caller he is offered or talks to; null: none.</param>
/// <param name="Queues">The queues he serves.</param>
/// <param name="AnsweredToday">Callers he was connected to since midnight.</param>
/// <param name="Occupancy">Share of his logged-in time he handled calls, 0 to 1; null: not logged in today.</param>
public sealed record AgentCard(
    string Name, string Status, string State, long Since, string? Call, IReadOnlyList<string> Queues, long AnsweredToday,
    double? Occupancy)
{
    /// <summary>The queue of <see cref="Call"/>, for who may know of that call; empty: none.</summary>
    [JsonIgnore]
    internal string CallQueue { get; init; } = "";
}
