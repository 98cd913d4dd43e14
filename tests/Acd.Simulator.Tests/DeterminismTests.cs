namespace Acd.Simulator.Tests;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    public void The_same_seed_gives_the_same_events(ulong seed)
    {
        var options = World.Virtual with { Seed = seed, CommandDelaySeconds = 0.005, DialDelaySeconds = 0.01 };

        var first = World.Run(options).Log.Lines;

        Assert.True(first.Count > 1_000, $"only {first.Count} events");
        Assert.Equal(first, World.Run(options).Log.Lines);
    }

    [Fact]
    public void Another_seed_gives_other_events() =>
        Assert.NotEqual(World.Run(World.Virtual with { Seed = 1 }).Log.Lines, World.Run(World.Virtual with { Seed = 2 }).Log.Lines);

    [Fact]
    public void Switching_on_a_fault_does_not_move_the_arrivals()
    {
        var withFault = World.Virtual with { Faults = new FaultOptions { AnswerThenDrop = 0.5, LateAnswerAfterCancel = 0.5 } };

        Assert.Equal(Arrivals(World.Virtual), Arrivals(withFault));

        static List<string> Arrivals(SimulationOptions options) =>
            World.Run(options).Log.Lines.FindAll(line => line.Contains("CallerJoined", StringComparison.Ordinal));
    }
}
