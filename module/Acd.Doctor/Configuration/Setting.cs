namespace Acd.Doctor.Configuration;

/// <summary>A name and its value in the configuration.</summary>
/// <param name="Name">Of the parameter.</param>
/// <param name="Value">With variables put in.</param>
/// <param name="Place">Where the value itself stands: the line of the parameter, or of the variable it takes its value from.</param>
public sealed record Setting(string Name, string Value, FilePlace Place);
