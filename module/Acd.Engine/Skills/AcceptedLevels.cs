using System.Numerics;

namespace Acd.Engine.Skills;

/// <summary>Levels of one skill that a requirement accepts: any of 0 (the agent lacks the skill) to 10.</summary>
public readonly record struct AcceptedLevels
{
    private const int AllBits = (1 << (SkillLimits.LevelMax + 1)) - 1;

    private AcceptedLevels(int bits) => Bits = (ushort)(bits & AllBits);

    /// <summary>Every level, 0 included.</summary>
    public static AcceptedLevels All { get; } = new(AllBits);

    public static AcceptedLevels None => default;

    /// <summary>Bit n is set when level n is accepted.</summary>
    internal ushort Bits { get; }

    /// <summary>The runs of consecutive levels, ascending.</summary>
    internal IEnumerable<(int Low, int High)> Runs
    {
        get
        {
            for (int left = Bits, low = 0; left != 0;)
            {
                low = BitOperations.TrailingZeroCount(left);
                var length = BitOperations.TrailingZeroCount(~(left >> low));
                yield return (low, low + length - 1);
                left &= ~(((1 << length) - 1) << low);
            }
        }
    }

    /// <summary>The only level that isn't accepted when it lies between accepted ones, else -1.</summary>
    internal int OnlyRefused =>
        BitOperations.PopCount(Bits) == SkillLimits.LevelMax && Contains(0) && Contains(SkillLimits.LevelMax)
            ? BitOperations.TrailingZeroCount(~Bits)
            : -1;

    /// <summary>Whether the level, 0 to 10, is accepted. False for any other.</summary>
    public bool Contains(int level) => level is >= 0 and <= SkillLimits.LevelMax && ((Bits >> level) & 1) != 0;

    /// <summary>For people, e.g. <c>at least 3</c>, <c>anything but 5</c>, <c>exactly 1 or at least 8</c>.</summary>
    public override string ToString()
    {
        if (Bits is 0 or AllBits)
        {
            return Bits == 0 ? "no level" : "any level";
        }

        if (OnlyRefused >= 0)
        {
            return $"anything but {OnlyRefused}";
        }

        string[] runs = [.. Runs.Select(run => Described(run.Low, run.High))];
        return runs.Length == 1 ? runs[0] : $"{string.Join(", ", runs[..^1])} or {runs[^1]}";
    }

    internal static AcceptedLevels AtLeast(int level) => new(AllBits << level);

    internal static AcceptedLevels AtMost(int level) => ~AtLeast(level + 1);

    internal static AcceptedLevels Exactly(int level) => new(1 << level);

    public static AcceptedLevels operator ~(AcceptedLevels levels) => new(~levels.Bits);

    public static AcceptedLevels operator &(AcceptedLevels a, AcceptedLevels b) => new(a.Bits & b.Bits);

    public static AcceptedLevels operator |(AcceptedLevels a, AcceptedLevels b) => new(a.Bits | b.Bits);

    private static string Described(int low, int high) => (low, high) switch
    {
        (0, 0) => "0 (not to have it)",
        _ when low == high => $"exactly {low}",
        (_, SkillLimits.LevelMax) => $"at least {low}",
        (0, _) => $"at most {high}",
        _ => $"{low} to {high}",
    };
}
