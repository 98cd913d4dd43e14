namespace Acd.Scripting.Lookups;

/// <summary>A script's database query.</summary>
/// <param name="Sql">One statement that reads.</param>
/// <param name="Parameters">Values of @p1, @p2, …</param>
/// <param name="CacheMs">How old an answer to the same question may be, ms; 0: ask anew.</param>
public sealed record DatabaseQuestion(string Sql, IReadOnlyList<object?> Parameters, long CacheMs);
