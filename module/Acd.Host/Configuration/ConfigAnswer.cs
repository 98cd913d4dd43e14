using Acd.Engine;

namespace Acd.Host.Configuration;

/// <summary>What came back from the switch: the document, or null and what went wrong; null: the switch doesn't say.</summary>
internal sealed record ConfigAnswer(string? Xml, Sentence? Error);
