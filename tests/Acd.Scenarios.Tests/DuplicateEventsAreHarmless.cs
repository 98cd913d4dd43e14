using Acd.Engine.Agents;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class DuplicateEventsAreHarmless
{
    [Fact]
    public void Every_event_twice()
    {
        var s = new Scenario(Setup.One("anna"));
        void Twice(Action step)
        {
            step();
            var facts = s.Facts.Count;
            step();
            s.AssertSentNothing();
            Assert.Equal(facts, s.Facts.Count);
        }

        Twice(() => s.Join(1));
        Twice(() => s.Dialing("anna"));
        Twice(() => s.Answer("anna"));
        Twice(() => s.StartBridge("anna"));
        Twice(() => s.EndBridge("anna"));
        Twice(() => s.EndLeg("anna"));
        Twice(() => s.Leave(1, LeaveReason.Released));
        s.Join(1);
        Assert.Empty(s.Snapshot().Callers);
    }

    [Fact]
    public void Events_of_a_failed_offer_do_not_touch_the_next()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        var first = s.OfferTo("anna");
        s.EndLeg("anna", HangupCause.UserBusy);
        s.AssertOffered(1, "bert");
        s.EndLeg(first, HangupCause.NoAnswer);
        s.EndBridge("anna");
        s.StartBridge("anna");
        s.AssertSentNothing();
        Assert.Equal(("offered", AgentState.Ringing), (s.Caller(1).State, s.StateOf("bert")));
    }
}
