namespace Acd.Bench.Theory.Formulas;

/// <summary>What M/M/c+M predicts, over all callers, those who give up included.</summary>
/// <param name="ProbabilityOfWait">P(W > 0).</param>
/// <param name="ProbabilityOfAbandonment">Share of callers who give up.</param>
/// <param name="MeanWait">E(W) until the answer or until giving up.</param>
/// <param name="ServedWithin">Share of callers answered within the time asked for.</param>
internal readonly record struct ErlangAMeasures(
    double ProbabilityOfWait, double ProbabilityOfAbandonment, double MeanWait, double ServedWithin);
