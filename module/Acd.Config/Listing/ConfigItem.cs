namespace Acd.Config.Listing;

/// <summary>One value of a queue, agent, tier or code, as a document has it.</summary>
/// <param name="Name">The parameter's name, or that of an element inside, e.g. <c>skill</c>, which may occur often or not at all.</param>
/// <param name="Value">The value; of an element its attributes, e.g. <c>name="english" level="5"</c>. Empty: none.</param>
public sealed record ConfigItem(string Name, string Value);
