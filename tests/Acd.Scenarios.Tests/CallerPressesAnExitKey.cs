using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CallerPressesAnExitKey
{
    private static readonly QueueConfig Support = Setup.Support with
    {
        ExitKeys =
        [
            new("9", Extension: "109"), new("1", Extension: "101"), new("12", Extension: "112"), new("*7#", Extension: ""),
            new("345", Extension: "345"),
        ],
        DigitTimeoutMs = 2_000,
    };

    [Fact]
    public void One_digit_is_enough()
    {
        var s = Held.Of(Support);
        s.Join(1);
        s.Wait(3_000);
        s.Press(1, "9");
        AssertLeft(s, "9", "109");
        s.Leave(1, LeaveReason.Released);
        Assert.Equal((CallerOutcome.ExitKey, 3_000), (s.Ended(1).Outcome, s.Ended(1).WaitMs));
    }

    [Fact]
    public void Several_digits_and_on_in_the_dialplan()
    {
        var s = Held.Of(Support);
        s.Join(1);
        s.Press(1, "*");
        s.Wait(1_999);
        s.Press(1, "7");
        s.Wait(1_999);
        s.Press(1, "#");
        AssertLeft(s, "*7#", "");
    }

    [Fact]
    public void The_longer_choice_gets_its_chance_first()
    {
        var s = Held.Of(Support);
        s.Join(1);
        s.Press(1, "1");
        s.AssertSentNothing();
        s.Wait(1_500);
        s.Press(1, "2");
        AssertLeft(s, "12", "112");
    }

    [Fact]
    public void After_a_pause_the_shorter_one_counts()
    {
        var s = Held.Of(Support);
        s.Join(1);
        s.Press(1, "1");
        s.Wait(1_999);
        s.AssertSentNothing();
        s.Wait(1);
        AssertLeft(s, "1", "101");
    }

    [Fact]
    public void Digits_that_are_no_choice_are_forgotten()
    {
        var s = Held.Of(Support);
        s.Join(1);
        s.Press(1, "34");
        s.Wait(2_000);
        s.Press(1, "5");
        s.Press(1, "08");
        s.Wait(60_000);
        s.AssertSentNothing();
        s.Press(1, "349");
        AssertLeft(s, "9", "109");
    }

    [Fact]
    public void While_his_phone_rings()
    {
        var s = new Scenario(Setup.One(Support, "anna"));
        s.Join(1);
        s.Press(1, "1");
        s.Wait(2_000);
        Assert.Equal([CommandKind.CancelLeg, CommandKind.ReleaseCaller], s.Commands.Select(c => c.Kind));
        s.EndLeg("anna", HangupCause.OriginatorCancel);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void Not_once_the_agent_has_answered()
    {
        var s = new Scenario(Setup.One(Support, "anna"));
        s.Join(1);
        s.Press(1, "1");
        s.Answer("anna");
        s.Press(1, "9");
        s.Wait(5_000);
        s.AssertSentNothing();
        s.StartBridge("anna");
        s.Press(1, "9");
        s.AssertSentNothing();
        s.HangUp("anna");
        Assert.Equal(CallerOutcome.Answered, s.Ended(1).Outcome);
    }

    [Fact]
    public void Keys_nobody_has_given_a_meaning_change_nothing()
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        s.Press(1, "0123456789*#ABCD");
        s.Press(2, "1");
        s.AssertSentNothing();
        Assert.Equal("waiting", s.Caller(1).State);
    }

    private static void AssertLeft(Scenario s, string digits, string extension)
    {
        var release = s.Sent(CommandKind.ReleaseCaller);
        Assert.Equal((ReleaseResult.ExitKey, digits, extension), (release.Result, release.Digits, release.Extension));
    }
}
