using Acd.Engine.Commands;
using Acd.Engine.Facts;

namespace Acd.Engine.Queues;

/// <summary>Whether somebody is let in; if not, why and where he goes.</summary>
internal readonly record struct Refusal(bool IsRefused, CallerOutcome Outcome, ReleaseResult Result, string Extension);
