namespace Acd.CallCenter.Json;

/// <summary>What FreeSWITCH's JSON API gets back.</summary>
/// <param name="Succeeded">Becomes the <c>status</c> of its envelope.</param>
/// <param name="Response">JSON text; null: no response.</param>
public sealed record JsonReply(bool Succeeded, string? Response);
