using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Facts;
using Acd.Engine.Queues;

namespace Acd.Scenarios.Tests;

public class CallerMovesToAnotherQueue
{
    [Fact]
    public void With_the_time_he_has_waited()
    {
        var s = Held.Of(Setup.Support, Setup.Sales with { Music = "other", FallbackExtension = "901" });
        s.Join(1, "support");
        s.Wait(5_000);
        s.Join(2, "sales");
        s.Wait(5_000);
        Assert.Null(s.MoveTo(1, "sales"));
        var command = Assert.Single(s.Commands);
        Assert.Equal((CommandKind.ChangeMusic, 1ul, "other", "901"), (command.Kind, command.Call.Value, command.Music, command.Extension));
        var moved = s.FactsOf(FactKind.CallerMoved).Single();
        Assert.Equal(("sales", "support", 1ul, 10_000), (moved.Queue, moved.Text, moved.Call.Value, moved.DurationMs));
        Assert.Equal((0, 2), (s.Queue("support").Waiting, s.Queue("sales").Waiting));
        Assert.Equal([1ul, 2ul], s.ServeAll("anna"));
        Assert.Equal(("sales", CallerOutcome.Answered, 10_000), (s.Ended(1).Queue, s.Ended(1).Outcome, s.Ended(1).WaitMs));
    }

    [Fact]
    public void Under_the_limit_of_the_new_queue()
    {
        var s = Held.Of(Setup.Support, Setup.Sales with { MaxWaitMs = 30_000 });
        s.Join(1);
        s.Wait(20_000);
        s.MoveTo(1, "sales");
        s.Wait(9_999);
        s.AssertSentNothing();
        s.Wait(1);
        Assert.Equal(ReleaseResult.TimedOut, s.Sent(CommandKind.ReleaseCaller).Result);
    }

    [Fact]
    public void From_under_a_ringing_phone_to_an_agent_who_is_free()
    {
        var config = Setup.Of([Setup.Support, Setup.Sales], [Setup.Agent("anna"), Setup.Agent("bert")]);
        var s = new Scenario(config with { Tiers = [new("support", "anna"), new("sales", "bert")] });
        s.Join(1);
        s.AssertOffered(1, "anna");
        s.MoveTo(1, "sales");
        Assert.Equal(s.OfferTo("anna"), s.Sent(CommandKind.CancelLeg).Offer);
        s.AssertOffered(1, "bert");
        s.EndLeg("anna");
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void To_where_he_is_already_changes_nothing()
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        Assert.Null(s.MoveTo(1, "support"));
        s.AssertSentNothing();
        Assert.Empty(s.FactsOf(FactKind.CallerMoved));
    }

    [Fact]
    public void Not_into_one_that_does_not_exist_or_takes_nobody_and_not_while_he_talks()
    {
        var s = new Scenario(Setup.Of([Setup.Support, Setup.Sales], [Setup.Agent("anna")]));
        s.Join(1);
        Assert.Equal(EngineErrorCode.UnknownQueue, s.MoveTo(1, "nowhere")!.Code);
        s.SetMode("sales", QueueMode.Draining);
        Assert.Equal(EngineErrorCode.WrongState, s.MoveTo(1, "sales")!.Code);
        s.SetMode("sales", QueueMode.Open);
        s.Connect("anna");
        Assert.Equal(EngineErrorCode.WrongState, s.MoveTo(1, "sales")!.Code);
        Assert.Equal(EngineErrorCode.UnknownCaller, s.MoveTo(7, "sales")!.Code);
        Assert.Equal("support", s.Caller(1).Queue);
    }
}
