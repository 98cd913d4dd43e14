namespace Acd.Bench.Live.Measuring;

/// <summary>Something to be measured on a product.</summary>
/// <param name="Measure">Its name.</param>
/// <param name="Product">On what.</param>
/// <param name="Level">Callers held, or the number of the round; 0: neither.</param>
/// <param name="RunAsync">Does it; name and value of each figure.</param>
public sealed record Measurement(
    string Measure, Product Product, int Level, Func<Task<IReadOnlyList<(string Name, double Value)>>> RunAsync);
