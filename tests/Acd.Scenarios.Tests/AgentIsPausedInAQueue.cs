using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class AgentIsPausedInAQueue
{
    private static EngineConfig Config(bool isPaused) => Setup.Of([Setup.Support, Setup.Sales], [Setup.Agent("anna")]) with
    {
        Tiers = [new TierConfig("support", "anna", IsPaused: isPaused), new TierConfig("sales", "anna")],
    };

    [Fact]
    public void He_gets_the_callers_of_his_other_queues()
    {
        var s = new Scenario(Config(isPaused: true));
        s.Join(1, "support");
        Assert.Empty(s.Offered);
        s.Join(2, "sales");
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void He_is_offered_who_waits_once_it_is_over()
    {
        var s = new Scenario(Config(isPaused: true));
        s.Join(1, "support");
        s.Apply(Config(isPaused: false));
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void He_counts_as_staff()
    {
        var s = new Scenario(Setup.Of([Setup.Support with { LeaveWhenEmpty = true }], [Setup.Agent("anna")]) with
        {
            Tiers = [new TierConfig("support", "anna", IsPaused: true)],
        });
        s.Join(1);
        s.Wait(1_000);
        Assert.Equal("waiting", s.Caller(1).State);
    }
}
