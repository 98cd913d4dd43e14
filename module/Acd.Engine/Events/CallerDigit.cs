using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>A waiting caller pressed a key.</summary>
/// <param name="Call">The caller.</param>
/// <param name="Digit">0–9, *, #, or A–D.</param>
public readonly record struct CallerDigit(CallId Call, char Digit);
