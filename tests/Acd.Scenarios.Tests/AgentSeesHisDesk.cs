using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class AgentSeesHisDesk
{
    private static readonly QueueConfig Queue = Setup.Support with { ScreenPopUrl = "https://crm.example.com/{number}" };

    [Fact]
    public void Who_calls_while_his_phone_rings_and_while_he_talks()
    {
        var s = new Scenario(Setup.One(Queue, "anna"));
        Assert.Empty(s.Desk("anna")!.Offers);
        s.Join(1);
        s.Wait(500);
        s.Dialing("anna");
        s.Wait(2_000);

        var ringing = Assert.Single(s.Desk("anna")!.Offers);

        Assert.Equal((true, "support", "+49301", "Caller 1"), (ringing.IsRinging, ringing.Queue, ringing.Number, ringing.Name));
        Assert.Equal((1ul, "uuid-1", 2_500, 2_000), (ringing.Call!.Value.Value, ringing.CallUuid, ringing.WaitMs, ringing.RingMs));
        Assert.Equal((s.OfferTo("anna"), Queue.ScreenPopUrl), (ringing.Offer, ringing.ScreenPopUrl));
        s.Answer("anna");
        s.StartBridge("anna");
        s.Wait(60_000);
        var talking = Assert.Single(s.Desk("anna")!.Offers);
        Assert.Equal((false, 0, 2_500), (talking.IsRinging, talking.RingMs, talking.WaitMs));
        s.HangUp("anna");
        Assert.Empty(s.Desk("anna")!.Offers);
        Assert.Null(s.Desk("nobody"));
    }

    [Theory]
    [InlineData(WrapUpRule.EarlyExit, true, false)]
    [InlineData(WrapUpRule.Fixed, false, false)]
    [InlineData(WrapUpRule.UntilDisposition, false, true)]
    public void What_ends_his_wrap_up(WrapUpRule rule, bool canEnd, bool needsDisposition)
    {
        var s = InWrapUp(rule);
        s.Wait(4_000);

        var desk = s.Desk("anna")!;

        Assert.Equal((AgentState.WrapUp, 4_000, 30_000), (desk.State, desk.InStateMs, desk.ExtensionLeftMs));
        Assert.Equal((canEnd, needsDisposition), (desk.CanEndWrapUp, desk.NeedsDisposition));
        Assert.Equal(canEnd, s.EndWrapUp("anna") is null);
        if (!needsDisposition)
        {
            Assert.Equal(6_000, desk.HeldMs);
        }
    }

    [Fact]
    public void How_much_longer_he_may_take()
    {
        var s = InWrapUp(WrapUpRule.EarlyExit);
        s.ExtendWrapUp("anna", 20_000);

        var desk = s.Desk("anna")!;

        Assert.Equal((30_000, 10_000), (desk.HeldMs, desk.ExtensionLeftMs));
    }

    [Fact]
    public void A_rest_he_may_end_and_one_he_may_not()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { RejectDelayMs = 9_000, MinRestMs = 5_000 }));
        s.Join(1);
        s.Wait(2_000);
        s.Decline("anna");
        s.EndLeg("anna");
        Assert.Equal((AgentState.Cooling, true, 9_000), Of(s));
        s.EndWrapUp("anna");
        s.Serve("anna");
        Assert.Equal((AgentState.Cooling, false, 5_000), Of(s));

        static (AgentState State, bool CanEnd, long HeldMs) Of(Scenario s) =>
            s.Desk("anna") is { } desk ? (desk.State, desk.CanEndWrapUp, desk.HeldMs) : default;
    }

    [Fact]
    public void The_codes_of_the_calls_queue_and_where_it_has_none_those_for_all()
    {
        var sales = Queue with { Name = "sales", Dispositions = ["sold", "no interest"] };
        var config = Setup.Of([Queue, sales], [Setup.Agent("anna")]) with { Dispositions = ["solved"] };
        var s = new Scenario(config);
        Assert.Equal(["solved"], s.Desk("anna")!.Codes);
        s.Join(1, "sales");
        s.Serve("anna");
        Assert.Equal(["sold", "no interest"], s.Desk("anna")!.Codes);
        Assert.Equal(EngineErrorCode.UnknownDisposition, s.Dispose("anna", "solved")!.Code);
        Assert.Null(s.Dispose("anna", "sold"));
        Assert.Equal(("sales", "sold"), (s.Desk("anna")!.LastQueue, s.Desk("anna")!.Disposition));
        s.Join(2);
        s.Serve("anna");
        Assert.Equal(("support", ""), (s.Desk("anna")!.LastQueue, s.Desk("anna")!.Disposition));
        Assert.Equal(EngineErrorCode.UnknownDisposition, s.Dispose("anna", "sold")!.Code);
        Assert.Null(s.Dispose("anna", "solved"));
    }

    [Fact]
    public void The_reasons_for_breaks()
    {
        var s = new Scenario(Setup.One(Queue, "anna") with { BreakReasons = [new("lunch", 60_000), new("training")] });
        s.Break("anna", "lunch");

        var desk = s.Desk("anna")!;

        Assert.Equal((AgentStatus.OnBreak, "lunch"), (desk.Status, desk.Reason));
        Assert.Equal(["lunch", "training"], desk.BreakReasons);
    }

    private static Scenario InWrapUp(WrapUpRule rule)
    {
        var agent = Setup.Agent("anna") with { WrapUpMs = 10_000, WrapUpRule = rule, WrapUpExtensionMaxMs = 30_000 };
        var s = new Scenario(Setup.One(agent) with { Dispositions = ["sale"] });
        s.Join(1);
        s.Serve("anna", 60_000);
        return s;
    }
}
