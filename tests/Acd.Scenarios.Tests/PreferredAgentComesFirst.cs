using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class PreferredAgentComesFirst
{
    private static readonly QueueConfig Queue = Setup.Support with { PreferredAgentWaitMs = 20_000, TeamWaitMs = 10_000 };

    private static readonly AgentConfig[] Agents =
    [
        Setup.Agent("anna"),
        Setup.Agent("bert") with { Team = "red" },
        Setup.Agent("carl") with { Team = "red" },
    ];

    private readonly Scenario _s = new(Setup.Of([Queue], Agents));

    [Fact]
    public void He_is_offered_whoever_has_been_idle_longer()
    {
        _s.Join(1, For("carl"));
        _s.AssertOffered(1, "carl");
    }

    [Fact]
    public void While_he_is_busy_the_caller_waits_for_him_then_for_his_team()
    {
        OccupyCarl();
        _s.SetStatus("bert", AgentStatus.OnBreak);
        _s.Join(2, For("carl"));
        Assert.Empty(_s.Offered);
        _s.Wait(19_999);
        _s.SetStatus("bert", AgentStatus.Available);
        Assert.Empty(_s.Offered);
        _s.Wait(1);
        _s.AssertOffered(2, "bert");
    }

    [Fact]
    public void When_the_team_has_had_its_time_anyone_serves()
    {
        OccupyCarl();
        _s.SetStatus("bert", AgentStatus.OnBreak);
        _s.Join(2, For("carl"));
        _s.Wait(29_999);
        _s.AssertSentNothing();
        _s.Wait(1);
        _s.AssertOffered(2, "anna");
    }

    [Fact]
    public void Free_again_he_takes_whoever_comes_first_also_when_somebody_waits_for_him_alone()
    {
        OccupyCarl();
        _s.SetStatus("anna", AgentStatus.OnBreak);
        _s.SetStatus("bert", AgentStatus.OnBreak);
        _s.Join(2);
        _s.Wait(1_000);
        _s.Join(3, For("carl"));
        _s.HangUp("carl");
        Assert.Equal(["carl"], _s.AgentsIn(AgentState.Ringing));
        Assert.Equal(2ul, _s.CallOf("carl").Value);
    }

    [Fact]
    public void His_level_does_not_matter()
    {
        var s = new Scenario(Setup.Tiered(
            Queue with { TierRulesApply = true, TierRuleWaitMs = 60_000 }, Agents, ("anna", 1, 1), ("bert", 2, 1), ("carl", 3, 1)));
        s.Join(1, For("carl"));
        s.AssertOffered(1, "carl");
    }

    [Fact]
    public void He_rejects_and_the_caller_goes_on_waiting_for_him()
    {
        _s.Join(1, For("carl"));
        _s.Wait(2_000);
        _s.EndLeg("carl", HangupCause.CallRejected);
        Assert.Empty(_s.Offered);
        _s.Wait(4_000);
        _s.AssertOffered(1, "carl");
    }

    [Theory]
    [InlineData(AgentStatus.LoggedOut)]
    [InlineData(AgentStatus.OnBreak)]
    public void He_leaves_meanwhile_and_his_team_takes_over(AgentStatus status)
    {
        OccupyCarl();
        _s.Join(2, For("carl"));
        Assert.Empty(_s.Offered);
        _s.SetStatus("carl", status);
        _s.AssertOffered(2, "bert");
    }

    [Fact]
    public void His_phone_is_gone_meanwhile_and_his_team_takes_over()
    {
        OccupyCarl();
        _s.Join(2, For("carl"));
        _s.Device("carl", isReachable: false);
        _s.AssertOffered(2, "bert");
    }

    [Fact]
    public void He_is_taken_out_of_the_configuration_meanwhile()
    {
        OccupyCarl();
        _s.Join(2, For("carl"));
        _s.Apply(Setup.Of([Queue], Agents[..2]));
        _s.AssertOffered(2, "bert");
        _s.HangUp("carl");
        Assert.DoesNotContain("carl", _s.Snapshot().Agents.Select(agent => agent.Name));
    }

    [Fact]
    public void He_is_away_from_the_start_and_his_team_takes_over_at_once()
    {
        _s.SetStatus("carl", AgentStatus.LoggedOut);
        _s.Join(1, For("carl"));
        _s.AssertOffered(1, "bert");
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_name_is_no_preference(string? name)
    {
        _s.Join(1, For(name));
        _s.AssertOffered(1, "anna");
    }

    [Fact]
    public void Without_the_skills_required_he_is_no_preference()
    {
        var s = new Scenario(Setup.Of([Queue], [Setup.Agent("anna").WithSkills(("billing", 5)), Setup.Agent("bert")]));
        s.Join(1, e => e with { PreferredAgent = "bert", Requirement = "billing" });
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void Without_a_wait_there_is_no_preference()
    {
        var s = new Scenario(Setup.Of([Queue with { PreferredAgentWaitMs = 0, TeamWaitMs = 0 }], Agents));
        s.Join(1, For("carl"));
        s.AssertOffered(1, "anna");
    }

    private static Func<CallerJoined, CallerJoined> For(string? agent) => e => e with { PreferredAgent = agent };

    private void OccupyCarl()
    {
        _s.Join(1, For("carl"));
        _s.Connect("carl");
    }
}
