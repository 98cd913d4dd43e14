using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Queues;

namespace Acd.Scenarios.Tests;

public class EveryCallerEndsOnce
{
    private static readonly QueueConfig Support = Held.SupportWithCallback with
    {
        MaxWaitMs = 60_000,
        Overflow = [new(OverflowCondition.Wait, 50_000, Extension: "555")],
        ExitKeys = [new("9")],
        ResumeWindowMs = 10_000,
        LeaveWhenEmpty = false,
    };

    public static TheoryData<string, CallerOutcome> Ways => new()
    {
        { "answered", CallerOutcome.Answered }, { "hung up", CallerOutcome.Abandoned }, { "overflow", CallerOutcome.Overflowed },
        { "exit key", CallerOutcome.ExitKey }, { "withdrawn", CallerOutcome.Withdrawn }, { "closed", CallerOutcome.QueueClosed },
        { "removed", CallerOutcome.QueueClosed }, { "taken", CallerOutcome.TakenAway }, { "fallback", CallerOutcome.Fallback },
        { "cancelled", CallerOutcome.CallbackCancelled }, { "unreachable", CallerOutcome.CallbackFailed },
        { "expired", CallerOutcome.CallbackFailed }, { "called back", CallerOutcome.Answered },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Whatever_way_he_takes(string way, CallerOutcome expected)
    {
        var s = Held.Of(Support);
        s.Join(1);
        s.Wait(1_000);
        Take(s, way);
        for (var i = 0; i < 3; i++)
        {
            s.Leave(1, LeaveReason.Released);
            s.Wait(7_200_000);
        }

        Assert.Equal(expected, s.Ended(1).Outcome);
        Assert.Empty(s.Snapshot().Callers);
        Assert.Equal(long.MaxValue, s.NextDeadlineMs);
    }

    private static void Take(Scenario s, string way)
    {
        switch (way)
        {
            case "answered":
                Assert.Equal([1ul], s.ServeAll("anna"));
                break;
            case "hung up":
                s.Leave(1);
                break;
            case "overflow":
                s.Wait(50_000);
                break;
            case "exit key":
                s.Press(1, "9");
                break;
            case "withdrawn":
                Assert.Null(s.Withdraw(1));
                break;
            case "closed":
                s.SetMode("support", QueueMode.Closed);
                break;
            case "removed":
                s.Apply(Setup.One(Setup.Sales, "anna"));
                break;
            case "taken":
                s.Leave(1, LeaveReason.TakenAway);
                break;
            case "fallback":
                s.Leave(1, LeaveReason.Fallback);
                break;
            default:
                CallBack(s, way);
                break;
        }
    }

    private static void CallBack(Scenario s, string way)
    {
        s.BecomeGhost(1);
        if (way == "cancelled")
        {
            Assert.Null(s.CancelCallback(1));
        }
        else if (way != "expired")
        {
            s.SetStatus("anna", AgentStatus.Available);
            if (way == "unreachable")
            {
                s.CustomerFails(1);
                s.Wait(60_000);
                s.CustomerFails(1);
            }
            else
            {
                s.CustomerAnswers(1);
                s.Connect("anna");
                s.HangUp("anna");
            }
        }
    }
}
