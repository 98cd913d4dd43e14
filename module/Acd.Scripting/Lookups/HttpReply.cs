namespace Acd.Scripting.Lookups;

/// <summary>The answer of a web server.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Body">Its text.</param>
public sealed record HttpReply(int Status, string Body);
