namespace Acd.Bench.Theory.Comparison;

/// <summary>A figure as predicted and as measured.</summary>
/// <param name="Measure">What theory says.</param>
/// <param name="Measured">Mean over the replications.</param>
/// <param name="HalfWidth">Half the width of the confidence interval around it.</param>
internal sealed record ComparedMeasure(Measure Measure, double Measured, double HalfWidth)
{
    public bool IsWithin => Math.Abs(Measured - Measure.Theory) <= HalfWidth;
}
