using Acd.Engine.Agents;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class AgentTakesSeveralCalls
{
    private readonly Scenario _s = new(Setup.One(Setup.Agent("anna") with { Capacity = 2, WrapUpMs = 10_000 }));

    [Fact]
    public void As_many_as_his_capacity_and_no_more()
    {
        _s.Join(1);
        _s.AssertOffered(1, "anna");
        _s.Connect("anna");
        _s.Join(2);
        _s.AssertOffered(2, "anna");
        _s.Connect("anna");
        _s.Join(3);
        Assert.Empty(_s.Offered);
    }

    [Fact]
    public void Both_who_wait_are_offered_when_he_comes()
    {
        _s.SetStatus("anna", AgentStatus.LoggedOut);
        _s.Join(1);
        _s.Join(2);
        _s.Join(3);
        _s.SetStatus("anna", AgentStatus.Available);
        Assert.Equal(["anna", "anna"], _s.Offered);
    }

    [Fact]
    public void He_wraps_up_after_one_and_takes_no_other_meanwhile()
    {
        TalkToTwo();
        _s.Join(3);
        _s.HangUp("anna");
        Assert.Equal(AgentState.Talking, _s.StateOf("anna"));
        Assert.Empty(_s.Offered);
        _s.Wait(9_999);
        Assert.Empty(_s.Offered);
        _s.Wait(1);
        _s.AssertOffered(3, "anna");
    }

    [Fact]
    public void One_offer_fails_while_he_talks_and_he_rests_from_offers_only()
    {
        _s.Join(1);
        _s.Connect("anna");
        _s.Join(2);
        _s.Wait(5_000);
        _s.EndLeg("anna", HangupCause.CallRejected);
        Assert.Equal(AgentState.Talking, _s.StateOf("anna"));
        Assert.Empty(_s.Offered);
        _s.Wait(4_000);
        _s.AssertOffered(2, "anna");
    }

    [Fact]
    public void A_lower_capacity_lets_him_finish_what_he_has()
    {
        TalkToTwo();
        _s.Apply(Setup.One(Setup.Agent("anna") with { WrapUpMs = 0 }));
        _s.Join(3);
        _s.HangUp("anna");
        Assert.Equal(AgentState.Talking, _s.StateOf("anna"));
        Assert.Empty(_s.Offered);
    }

    [Theory]
    [InlineData("longest-idle-agent")]
    [InlineData("round-robin")]
    [InlineData("sequentially-by-agent-order")]
    [InlineData("enterprise")]
    public void With_room_for_more_he_still_takes_turns(string strategy)
    {
        var queue = Setup.Support with { Strategy = strategy };
        var s = new Scenario(Setup.Of([queue], [Setup.Agent("anna") with { Capacity = 2 }, Setup.Agent("bert") with { Capacity = 2 }]));
        List<string> order = [];
        for (ulong call = 1; call <= 4; call++)
        {
            s.Join(call);
            order.AddRange(s.Offered);
        }

        Assert.Equal(["anna", "bert", "anna", "bert"], order);
    }

    [Fact]
    public void A_talk_that_ends_while_he_has_room_moves_him_back()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { Capacity = 3 }, Setup.Agent("bert")));
        s.Join(1);
        s.Connect("anna");
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.SetStatus("bert", AgentStatus.Available);
        s.HangUp("anna");
        s.Join(2);
        s.AssertOffered(2, "bert");
    }

    [Fact]
    public void With_ring_all_a_phone_rings_once_for_each_caller()
    {
        var s = new Scenario(Setup.Of([Setup.Support with { Strategy = "ring-all" }], [Setup.Agent("anna") with { Capacity = 3 }]));
        s.Join(1);
        Assert.Equal(["anna"], s.Offered);
        s.Join(2);
        Assert.Equal(["anna"], s.Offered);
        s.AssertOffered(2, "anna");
    }

    private void TalkToTwo()
    {
        _s.Join(1);
        _s.Connect("anna");
        _s.Join(2);
        _s.Connect("anna");
    }
}
