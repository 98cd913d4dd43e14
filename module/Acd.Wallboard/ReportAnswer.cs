using Acd.Engine;

namespace Acd.Wallboard;

/// <summary>A report, or why there is none.</summary>
/// <param name="Text">In the format asked for; null: there is none.</param>
/// <param name="Fault">What is in the way and what to do; null: nothing.</param>
public sealed record ReportAnswer(string? Text, Sentence? Fault = null);
