using System.Globalization;

namespace Acd.Bench.Live;

/// <summary>What scripts/bench live was told.</summary>
public sealed class Options
{
    /// <summary>Shorter and with fewer callers; writes no documents.</summary>
    public bool Quick { get; private set; }

    /// <summary>Keeps what an interrupted run has measured.</summary>
    public bool Resume { get; private set; }

    /// <summary>Minutes of the soak; 0: none, the comparison instead.</summary>
    public int SoakMinutes { get; private set; }

    /// <summary>Empty: all.</summary>
    public IReadOnlyList<string> Products { get; private set; } = [];

    /// <summary>Empty: all.</summary>
    public IReadOnlyList<string> Measures { get; private set; } = [];

    /// <summary>Callers held in place of the usual numbers; empty: the usual ones.</summary>
    public IReadOnlyList<int> Levels { get; private set; } = [];

    /// <summary>How long agents talk in the measure of free agents, all equally; 0: as usual, 0.8 to 1.2 s.</summary>
    public int TalkMs { get; private set; }

    public string Documents { get; private set; } = "docs";

    /// <summary>Where raw numbers of a run under way are kept.</summary>
    public string Artifacts { get; private set; } = "build/bench";

    /// <exception cref="ArgumentException">An argument isn't understood; the message says which.</exception>
    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out string? argument))
        {
            switch (argument)
            {
                case "--quick": options.Quick = true; break;
                case "--resume": options.Resume = true; break;
                case "--soak": options.SoakMinutes = Number(argument, Value(argument, rest)); break;
                case "--products": options.Products = Value(argument, rest).Split(','); break;
                case "--measures": options.Measures = Value(argument, rest).Split(','); break;
                case "--levels": options.Levels = [.. Value(argument, rest).Split(',').Select(level => Number(argument, level))]; break;
                case "--talk-ms": options.TalkMs = Number(argument, Value(argument, rest)); break;
                case "--documents": options.Documents = Value(argument, rest); break;
                case "--artifacts": options.Artifacts = Value(argument, rest); break;
                default:
                    throw new ArgumentException(
                        $"unknown option {argument}; there are --quick, --resume, --soak MINUTES, --products A,B, --measures A,B, "
                        + "--levels N,M and --talk-ms N");
            }
        }

        return options;
    }

    private static string Value(string option, Queue<string> rest) =>
        rest.TryDequeue(out string? value) ? value : throw new ArgumentException($"{option} wants a value");

    private static int Number(string option, string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : throw new ArgumentException($"{option} wants a number above 0, not \"{text}\"");
}
