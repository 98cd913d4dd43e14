using System.Globalization;
using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>The engine and its .NET.</summary>
internal static class EngineChecks
{
    private static readonly Version Supported = new(10, 0, 0);
    private const long BehindFacts = 100_000;
    private const double SlowOfferMs = 50;

    public static readonly IReadOnlyList<Check> All =
    [
        new FunctionCheck(patient => With(patient, engine => engine.Runtime >= Supported
            ? Outcome.Good : Outcome.Found($"it is {engine.Runtime}", "install the .NET 10 runtime's newest patch")))
        {
            Id = "runtime", Title = ".NET is a supported version", Severity = Severity.Wrong, Why = "older ones get no security fixes",
        },
        new FunctionCheck(patient => With(patient, engine => engine.ServerGarbageCollection
            ? Outcome.Found("server mode", "take DOTNET_gcServer out of FreeSWITCH's environment") : Outcome.Good))
        {
            Id = "heap", Title = "One heap, not one per core", Severity = Severity.Advice,
            Why = "the engine allocates next to nothing; a heap and a thread for each core only take memory from calls",
        },
        new FunctionCheck(patient => With(patient, engine => engine.StoreTrouble.Length == 0
            ? engine.StoreBehind < BehindFacts ? Outcome.Good : Outcome.Found($"{engine.StoreBehind} facts are waiting",
                "look at the database's disk and load")
            : Outcome.Found(engine.StoreTrouble, "see docs/store.md; calls go on, facts are kept in the journal")))
        {
            Id = "store", Title = "Records are written as they come", Severity = Severity.Wrong,
            Why = "reports are behind, and the journal grows",
        },
        new FunctionCheck(patient => With(patient, engine => engine.OfferP99Ms <= SlowOfferMs
            ? Outcome.Good
            : Outcome.Found(
                string.Create(CultureInfo.InvariantCulture, $"1 offer in 100 took longer than {engine.OfferP99Ms:F0} ms"),
                "look at the machine's load: something takes the processor from the engine")))
        {
            Id = "offers", Title = "Phones ring at once", Severity = Severity.Advice, Why = "the caller waits although an agent is free",
        },
    ];

    private static Outcome With(Patient patient, Func<EngineHealth, Outcome> look) =>
        patient.Engine is { } engine ? look(engine) : Outcome.Unknown("only the engine can tell: 'acd doctor' at FreeSWITCH's console " +
            "asks it");
}
