namespace Acd.Bench.Theory.Simulation;

/// <summary>
/// SplitMix64 (G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014): the same numbers from the same
/// seed everywhere. Seeds are mixed before use, so neighbouring ones give unrelated streams.
/// </summary>
internal sealed class RandomStream(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state = Mix(seed + Golden);

    /// <summary>A seed of its own for each pair of numbers.</summary>
    public static ulong Seed(ulong seed, int first, int second) => Mix(Mix(Mix(seed) + (ulong)first) + (ulong)second);

    /// <summary>Uniform, above 0 and at most 1.</summary>
    public double Uniform()
    {
        _state += Golden;
        return ((Mix(_state) >> 11) + 1) * (1.0 / (1UL << 53));
    }

    /// <summary>Exponential with the given mean.</summary>
    public double Exponential(double mean) => -mean * Math.Log(Uniform());

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
