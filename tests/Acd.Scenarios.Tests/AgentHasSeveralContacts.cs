using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class AgentHasSeveralContacts
{
    private static readonly AgentConfig Anna = Setup.Agent("anna") with { MoreContacts = ["user/anna-mobile", "sofia/gateway/x/123"] };

    [Fact]
    public void One_after_the_other_each_for_the_ring_timeout()
    {
        var sent = Offer(Anna);
        Assert.Equal("user/anna|user/anna-mobile|sofia/gateway/x/123", sent.DialString);
        Assert.Equal(60_000, sent.RingTimeoutMs);
    }

    [Fact]
    public void All_at_once_for_one_ring_timeout()
    {
        var sent = Offer(Anna with { ContactOrder = ContactOrder.Parallel });
        Assert.Equal("user/anna,user/anna-mobile,sofia/gateway/x/123", sent.DialString);
        Assert.Equal(20_000, sent.RingTimeoutMs);
    }

    [Fact]
    public void The_only_one_for_the_ring_timeout()
    {
        var sent = Offer(Setup.Agent("anna"));
        Assert.Equal(("user/anna", 20_000), (sent.DialString, sent.RingTimeoutMs));
    }

    [Fact]
    public void An_offer_lasts_as_long_as_all_contacts_need()
    {
        var s = new Scenario(Setup.One(Anna));
        s.Join(1);
        s.Dialing("anna");
        s.Wait(60_000);
        Assert.Empty(s.FactsOf(FactKind.Repaired));
        s.Wait(5_000);
        Assert.Single(s.FactsOf(FactKind.Repaired));
    }

    private static Command Offer(AgentConfig agent)
    {
        var s = new Scenario(Setup.One(agent));
        s.Join(1);
        return s.Sent(CommandKind.OriginateLeg);
    }
}
