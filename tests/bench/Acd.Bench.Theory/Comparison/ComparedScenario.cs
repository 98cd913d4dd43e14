namespace Acd.Bench.Theory.Comparison;

/// <summary>A scenario after its runs.</summary>
internal sealed record ComparedScenario(Scenario Scenario, IReadOnlyList<ComparedMeasure> Measures);
