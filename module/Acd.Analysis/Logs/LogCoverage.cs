namespace Acd.Analysis.Logs;

/// <summary>What of the log was read.</summary>
/// <param name="Files">Oldest first.</param>
/// <param name="Bytes">Read for their lines.</param>
/// <param name="IsCut">There was more than may be read: the oldest part of the time asked for is missing.</param>
public sealed record LogCoverage(IReadOnlyList<string> Files, long Bytes, bool IsCut);
