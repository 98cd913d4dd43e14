using Acd.Host.Logging;

namespace Acd.Host.Tests.Support;

/// <summary>Whole hosts on switches made for tests.</summary>
internal static class Hosts
{
    public static readonly HostOptions Options = new() { Seed = 1 };

    /// <summary>Ten virtual minutes and an hour for everybody to go home; every kind of agent there is.</summary>
    public static readonly SimulationOptions World = new()
    {
        Agents = 8,
        CallsPerSecond = 0.8,
        Speed = 0,
        Seconds = 600,
        DrainSeconds = 3_600,
        NoAnswerProbability = 0.05,
        BusyProbability = 0.05,
        RejectProbability = 0.05,
    };

    public static AcdHost On(ISwitch @switch, HostOptions? options = null, params IReadOnlyList<IFactSink> sinks) =>
        new(@switch, options ?? Options, new HostLog(@switch), sinks);

    /// <summary>Runs the script to its end and expects an orderly one.</summary>
    public static void Run(this ScriptedSwitch @switch)
    {
        Assert.Equal(RunResult.Stopped, On(@switch).Run());
        Assert.Equal(["ready"], @switch.Verdicts);
    }
}
