using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class StandbyAgentKeepsHisLeg
{
    private readonly Scenario _s = new(Setup.One(Setup.Agent("anna") with { Type = AgentType.Standby }));

    [Fact]
    public void Without_a_leg_he_cannot_be_reached()
    {
        Assert.Equal(AgentState.Unreachable, _s.StateOf("anna"));
        _s.Join(1);
        Assert.Empty(_s.Offered);
    }

    [Fact]
    public void An_offer_names_the_leg_that_is_there()
    {
        _s.StandBy("anna", "leg-1");
        _s.Join(1);
        Assert.Equal("leg-1", _s.Sent(CommandKind.OriginateLeg).StandbyUuid);
        _s.Serve("anna");
        _s.Join(2);
        Assert.Equal("leg-1", _s.Sent(CommandKind.OriginateLeg).StandbyUuid);
    }

    [Fact]
    public void Who_waits_is_offered_as_soon_as_the_leg_is_up()
    {
        _s.Join(1);
        Assert.Null(_s.StandBy("anna", "leg-1"));
        _s.AssertOffered(1, "anna");
    }

    [Fact]
    public void Its_end_takes_him_out()
    {
        _s.StandBy("anna", "leg-1");
        Assert.Null(_s.EndStandBy("anna", "leg-1"));
        Assert.Equal(AgentState.Unreachable, _s.StateOf("anna"));
        _s.Join(1);
        Assert.Empty(_s.Offered);
    }

    [Fact]
    public void The_end_of_a_leg_that_was_replaced_says_nothing()
    {
        _s.StandBy("anna", "leg-1");
        _s.StandBy("anna", "leg-2");
        _s.EndStandBy("anna", "leg-1");
        Assert.Equal(AgentState.Ready, _s.StateOf("anna"));
        _s.Join(1);
        Assert.Equal("leg-2", _s.Sent(CommandKind.OriginateLeg).StandbyUuid);
    }

    [Fact]
    public void A_leg_without_a_uuid_is_refused() =>
        Assert.Equal(EngineErrorCode.BadValue, _s.StandBy("anna", "")!.Code);

    [Fact]
    public void Who_is_dialled_for_each_call_has_none()
    {
        var s = new Scenario(Setup.One("anna"));
        Assert.Equal(EngineErrorCode.WrongState, s.StandBy("anna", "leg-1")!.Code);
        s.Join(1);
        Assert.Equal("", s.Sent(CommandKind.OriginateLeg).StandbyUuid);
    }
}
