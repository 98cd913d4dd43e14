namespace Acd.Doctor.Configuration;

/// <summary>One XML document made of many files, and where each of its lines comes from.</summary>
internal sealed record PreprocessedText(
    string Xml, IReadOnlyList<FilePlace> Places, IReadOnlyDictionary<string, FilePlace> Variables,
    IReadOnlyDictionary<string, string> Values, IReadOnlyList<FilePlace> Traps);
