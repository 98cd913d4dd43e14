namespace Acd.Doctor;

/// <summary>What settings were measured to cost, by the checks' names: a line "NAME,WORDS" for each.</summary>
internal sealed class MeasuredCosts
{
    private readonly Dictionary<string, string> _costs;

    private MeasuredCosts(Dictionary<string, string> costs) => _costs = costs;

    /// <summary>What scripts/bench tuning wrote into measured-costs.csv.</summary>
    public static MeasuredCosts Shipped { get; } = Parse(ReadShipped());

    /// <summary>Also those of advices that have no check.</summary>
    public IReadOnlyCollection<string> Names => _costs.Keys;

    /// <exception cref="FormatException">A line is none; the message quotes it.</exception>
    public static MeasuredCosts Parse(string text) => new(
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Split)
            .ToDictionary(line => line.Name, line => line.Words));

    /// <summary>Null: it wasn't measured.</summary>
    public string? Of(string check) => _costs.GetValueOrDefault(check);

    private static (string Name, string Words) Split(string line) => line.Split(',', 2) is [{ Length: > 0 } name, { Length: > 0 } words]
        ? (name, words)
        : throw new FormatException($"measured-costs.csv: \"{line}\" isn't \"NAME,WORDS\"; run scripts/bench tuning again");

    private static string ReadShipped()
    {
        using Stream stream = typeof(MeasuredCosts).Assembly.GetManifestResourceStream("measured-costs.csv")
            ?? throw new InvalidOperationException("measured-costs.csv isn't in Acd.Doctor.dll; build it again");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
