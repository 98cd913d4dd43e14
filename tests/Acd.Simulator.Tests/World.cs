namespace Acd.Simulator.Tests;

/// <summary>Simulated worlds the tests start from.</summary>
internal static class World
{
    /// <summary>Ten virtual minutes of arrivals and time for everybody to go home.</summary>
    public static readonly SimulationOptions Virtual = new()
    {
        Agents = 5,
        CallsPerSecond = 0.5,
        Speed = 0,
        Seconds = 600,
        DrainSeconds = 3_600,
        NoAnswerProbability = 0.1,
        BusyProbability = 0.1,
        RejectProbability = 0.1,
    };

    /// <summary>Nothing but arrivals and conversations: every agent answers at once, every caller waits for ever.</summary>
    public static readonly SimulationOptions Plain = Virtual with
    {
        NoAnswerProbability = 0,
        BusyProbability = 0,
        RejectProbability = 0,
        MeanRingSeconds = 0,
        MeanPatienceSeconds = 0,
    };

    public static SmallAcd Run(SimulationOptions options, double mischief = 0, Action<string, CallId, long>? watch = null)
    {
        using var @switch = new SimulatedSwitch(options, TimeProvider.System);
        var acd = new SmallAcd(@switch, options.Agents, mischief) { Watch = watch };
        acd.RunToShutdown();
        return acd;
    }

    public static int Count(this EventLog log, string kind) =>
        log.Lines.Count(line => line.Contains($" {kind} ", StringComparison.Ordinal));
}
