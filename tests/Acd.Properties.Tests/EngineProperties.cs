using CsCheck;

namespace Acd.Properties.Tests;

/// <summary>What holds for every sequence of events. A failure prints CsCheck's seed and the shortest sequence found.</summary>
public class EngineProperties
{
    private static readonly Gen<uint[]> Choices = Gen.UInt.Uniform.Array[0, 600];

    [Fact]
    public void A_healthy_switch() => Check(Faults.None);

    [Fact]
    public void Events_get_lost() => Check(new Faults(LostPercent: 10));

    [Fact]
    public void Events_come_twice() => Check(new Faults(DuplicatePercent: 20));

    [Fact]
    public void Events_come_late() => Check(new Faults(LatePercent: 20));

    [Fact]
    public void Everything_at_once() => Check(new Faults(LostPercent: 5, DuplicatePercent: 10, LatePercent: 10));

    [Fact]
    public void The_same_input_gives_the_same_output() => Choices.Sample(
        choices => Assert.Equal(World.Run(choices, Faults.None).Log, World.Run(choices, Faults.None).Log), iter: 100);

    [Fact]
    public void The_sequences_reach_what_they_are_meant_to_test()
    {
        // A generator that never gets a call answered or a repair done would make every property above worthless.
        var faults = new Faults(LostPercent: 10);
        int joined = 0, answered = 0, repaired = 0;
        Choices.Sample(
            choices =>
            {
                var oracle = World.Run(choices, faults).Oracle;
                joined += oracle.Joined;
                answered += oracle.Answered;
                repaired += oracle.Repaired;
            },
            iter: 200,
            seed: "0000KOIPe036",
            threads: 1);
        Assert.True(answered > 250 && repaired > 250, $"joined {joined}, answered {answered}, repaired {repaired}");
    }

    private static void Check(Faults faults) => Choices.Sample(choices => World.Run(choices, faults).Finish(), iter: 1_000);
}
