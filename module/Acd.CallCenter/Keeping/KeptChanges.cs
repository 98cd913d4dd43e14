namespace Acd.CallCenter.Keeping;

/// <summary>What is to be kept since it was last asked: whole rows, and agents who are gone.</summary>
public sealed record KeptChanges(IReadOnlyList<KeptAgent> Agents, IReadOnlyList<string> Gone);
