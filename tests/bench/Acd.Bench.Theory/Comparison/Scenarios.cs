namespace Acd.Bench.Theory.Comparison;

/// <summary>What is run.</summary>
internal static class Scenarios
{
    private static readonly double[] Loads = [0.5, 0.7, 0.8, 0.9, 0.95, 0.97];

    /// <summary>100 agents at less than that hardly ever let anybody wait: there would be nothing to compare.</summary>
    private const double LeastLoadOf100 = 0.8;

    /// <summary>Everything for the document.</summary>
    public static IReadOnlyList<Scenario> Full { get; } =
    [
        .. from agents in new[] { 1, 5, 20, 100 }
           from load in Loads
           where agents < 100 || load >= LeastLoadOf100
           select Scenario.ErlangC(agents, load),
        .. from agents in new[] { 1, 5, 20, 100 }
           from load in new[] { 0.8, 0.97, 1.2 }
           from patienceMs in new[] { 120_000.0, 480_000.0 }
           select Scenario.ErlangA(agents, load, patienceMs),
        .. from agents in new[] { 1, 5, 20, 100 }
           from load in new[] { 0.8, 0.9, 0.95 }
           from shares in new double[][] { [0.2, 0.8], [0.1, 0.3, 0.6] }
           select Scenario.Priority(agents, load, shares),
    ];

    /// <summary>One of each kind, for a few seconds.</summary>
    public static IReadOnlyList<Scenario> Quick { get; } =
    [
        Scenario.ErlangC(1, 0.7), Scenario.ErlangC(5, 0.8), Scenario.ErlangC(20, 0.9),
        Scenario.ErlangA(5, 0.97, 120_000), Scenario.ErlangA(20, 1.2, 480_000),
        Scenario.Priority(1, 0.8, 0.2, 0.8), Scenario.Priority(5, 0.9, 0.1, 0.3, 0.6),
    ];
}
