namespace Acd.Conformance.Tests.Framework;

/// <summary>A case and what either module did in it.</summary>
/// <param name="Ours">Null when mod_acd could not be asked.</param>
public sealed record CaseRun(Case Case, CaseResult Stock, CaseResult? Ours);
