namespace Acd.Engine.Explain;

/// <summary>One agent of a queue as seen from one caller.</summary>
/// <param name="Agent">His name.</param>
/// <param name="Verdict">Whether he gets the caller, or what speaks against it first.</param>
/// <param name="Order">With <see cref="AgentVerdict.Eligible"/>: his turn, from 1; else 0.</param>
/// <param name="Detail">For people: since when, until when, what is missing; may be empty.</param>
public sealed record AgentReason(string Agent, AgentVerdict Verdict, int Order, string Detail);
