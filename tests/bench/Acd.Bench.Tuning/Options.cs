namespace Acd.Bench.Tuning;

/// <summary>What scripts/bench tuning was told.</summary>
public sealed record Options
{
    /// <summary>One round of each; writes no documents.</summary>
    public bool Quick { get; private init; }

    /// <summary>Keeps what an interrupted run has measured.</summary>
    public bool Resume { get; private init; }

    /// <summary>Advices to measure; empty: all.</summary>
    public IReadOnlyList<string> Only { get; private init; } = [];

    /// <exception cref="ArgumentException">An argument isn't understood; the message says which.</exception>
    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options();
        for (int at = 0; at < arguments.Count; at++)
        {
            options = arguments[at] switch
            {
                "--quick" => options with { Quick = true },
                "--resume" => options with { Resume = true },
                "--only" when at + 1 < arguments.Count => options with { Only = arguments[++at].Split(',') },
                _ => throw new ArgumentException($"{arguments[at]} isn't understood; there are --quick, --resume and --only NAME,NAME"),
            };
        }

        return options;
    }
}
