namespace Acd.Engine.Estimates;

/// <summary>How long a caller probably still waits.</summary>
/// <param name="Position">His place among the callers who compete for the same agents, 1 being the next.</param>
/// <param name="P50Ms">Half of those in his place wait less, ms; <see cref="long.MaxValue"/>: nobody is there to serve him.</param>
/// <param name="P90Ms">Nine of ten wait less, ms.</param>
/// <param name="Agents">Agents present who could serve him.</param>
/// <param name="HandleMs">Handling time per caller it is based on, ms.</param>
/// <param name="IsMeasured">The handling time was measured, not assumed.</param>
public readonly record struct ExpectedWait(int Position, long P50Ms, long P90Ms, int Agents, double HandleMs, bool IsMeasured);
