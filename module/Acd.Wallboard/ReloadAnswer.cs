namespace Acd.Wallboard;

/// <summary>What came of a reload of the configuration, or of trying one.</summary>
/// <param name="IsDone">The configuration is in order and, unless it was only tried, in force.</param>
/// <param name="Summary">What happened, in one line.</param>
/// <param name="Changes">What is, or would be, different, and what happens to those who wait in queues that go.</param>
/// <param name="Errors">What is wrong with it, each with its place; nothing was changed.</param>
/// <param name="Warnings">What is odd about it.</param>
public sealed record ReloadAnswer(
    bool IsDone, string Summary, IReadOnlyList<ReloadLine> Changes, IReadOnlyList<ReloadLine> Errors, IReadOnlyList<ReloadLine> Warnings);
