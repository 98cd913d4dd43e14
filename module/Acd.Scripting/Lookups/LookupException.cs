namespace Acd.Scripting.Lookups;

/// <summary>A lookup has no answer; the script gets nil and this message.</summary>
public sealed class LookupException(string message, Exception? inner = null) : Exception(message, inner);
