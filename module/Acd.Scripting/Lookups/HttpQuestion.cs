namespace Acd.Scripting.Lookups;

/// <summary>A script's HTTP request.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Url">Absolute address.</param>
/// <param name="Body">For POST.</param>
/// <param name="ContentType">For POST; null: JSON.</param>
/// <param name="Headers">Further headers.</param>
/// <param name="CacheMs">How old an answer to the same GET may be, ms; 0: ask anew.</param>
public sealed record HttpQuestion(
    string Method, string Url, string? Body, string? ContentType, IReadOnlyDictionary<string, string> Headers, long CacheMs);
