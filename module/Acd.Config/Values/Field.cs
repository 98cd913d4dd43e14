namespace Acd.Config.Values;

/// <summary>One named value of the document, from a <c>param</c> or an attribute.</summary>
internal readonly record struct Field(string Name, string Value, Place Place);
