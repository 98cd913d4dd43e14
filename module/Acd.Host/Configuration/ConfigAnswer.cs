namespace Acd.Host.Configuration;

/// <summary>What came back from the switch: the document, or null and one line saying what went wrong.</summary>
internal sealed record ConfigAnswer(string? Xml, string? Error);
