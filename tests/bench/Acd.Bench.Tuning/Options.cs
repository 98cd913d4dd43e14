using System.Globalization;

namespace Acd.Bench.Tuning;

/// <summary>What scripts/bench tuning was told.</summary>
public sealed record Options
{
    /// <summary>Stands for all advices, without sizing and headline.</summary>
    public const string Advices = "advices";

    /// <summary>One pair of each; writes no documents.</summary>
    public bool Quick { get; private init; }

    /// <summary>Keeps what an interrupted run has measured.</summary>
    public bool Resume { get; private init; }

    /// <summary>A part is put beside what the documents have.</summary>
    public bool Publish { get; private init; }

    /// <summary>Advices to measure; empty: all.</summary>
    public IReadOnlyList<string> Only { get; private init; } = [];

    /// <summary>Pairs of each advice.</summary>
    public int Rounds { get; private init; } = 4;

    /// <summary>No pair begins after so long; null: all are measured.</summary>
    public TimeSpan? Longest { get; private init; }

    /// <summary>The documents are written at the end.</summary>
    public bool Writes => !Quick && (Publish || (Only.Count == 0 && Longest is null));

    /// <exception cref="ArgumentException">An argument isn't understood; the message says which.</exception>
    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options();
        for (int at = 0; at < arguments.Count; at++)
        {
            string? value = at + 1 < arguments.Count ? arguments[at + 1] : null;
            options = (arguments[at], value) switch
            {
                ("--quick", _) => options with { Quick = true, Rounds = 1 },
                ("--resume", _) => options with { Resume = true },
                ("--publish", _) => options with { Publish = true },
                ("--only", { } names) => options with { Only = names.Split(',') },
                ("--rounds", { } number) => options with { Rounds = Number("--rounds", number) },
                ("--minutes", { } number) => options with { Longest = TimeSpan.FromMinutes(Number("--minutes", number)) },
                _ => throw new ArgumentException(
                    $"{arguments[at]} isn't understood; "
                    + "there are --quick, --resume, --publish, --only NAME,NAME, --rounds N and --minutes N"),
            };
            at += arguments[at] is "--only" or "--rounds" or "--minutes" ? 1 : 0;
        }

        return options;
    }

    /// <summary>Whether this one is to be measured.</summary>
    /// <param name="name">Of an advice, or of another part of the run.</param>
    /// <param name="isAdvice">It is an advice.</param>
    public bool Wants(string name, bool isAdvice) => Only.Count == 0 || Only.Contains(name) || (isAdvice && Only.Contains(Advices));

    private static int Number(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and <= 1000
            ? number
            : throw new ArgumentException($"{name} must be a whole number from 1 to 1000, not \"{text}\"");
}
