using Acd.Engine.Commands;

namespace Acd.Engine.Queues;

/// <summary>Why somebody isn't let in, and where he goes.</summary>
internal readonly record struct Refusal(ReleaseResult Result, string Extension);
