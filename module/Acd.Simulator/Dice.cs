namespace Acd.Simulator;

/// <summary>
/// A seeded source of chance: SplitMix64 (Steele, Lea, Flood 2014), the same on every machine and runtime version. Each purpose rolls its
/// own stream, so that switching on a fault doesn't move the arrivals.
/// </summary>
internal sealed class Dice
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;
    private ulong _state;

    public Dice(ulong seed, DiceStream stream)
    {
        _state = seed;
        _state = NextUInt64() + ((ulong)stream * Gamma);
        _state = NextUInt64();
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => NextDouble() < probability;

    public int Below(int count) => (int)(NextDouble() * count);

    /// <summary>Exponentially distributed, in µs.</summary>
    public long ExponentialUs(double meanSeconds) => (long)(-Math.Log(1 - NextDouble()) * meanSeconds * 1e6);

    private ulong NextUInt64()
    {
        _state += Gamma;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
