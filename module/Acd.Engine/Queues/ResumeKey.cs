namespace Acd.Engine.Queues;

/// <summary>What somebody who calls again is recognised by.</summary>
internal readonly record struct ResumeKey(string Queue, string Value, bool IsToken);
