using Acd.Engine;
using Acd.Engine.Commands;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CallerIsWithdrawn
{
    [Theory]
    [InlineData("600")]
    [InlineData("")]
    public void To_an_extension_or_on_in_the_dialplan(string extension)
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        Assert.Null(s.Withdraw(1, extension));
        var release = Assert.Single(s.Commands);
        Assert.Equal((ReleaseResult.Withdrawn, extension), (release.Result, release.Extension));
        Assert.Equal(0, s.Queue("support").Waiting);
        s.Leave(1, Acd.Engine.Events.LeaveReason.Released);
        Assert.Equal(CallerOutcome.Withdrawn, s.Ended(1).Outcome);
    }

    [Fact]
    public void From_under_a_ringing_phone_which_rings_for_the_next()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Join(2);
        Assert.Null(s.Withdraw(1));
        Assert.Equal([CommandKind.CancelLeg, CommandKind.ReleaseCaller], s.Commands.Select(c => c.Kind));
        s.EndLeg("anna", Acd.Engine.Events.HangupCause.OriginatorCancel);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void Not_twice_and_not_while_he_talks()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        Assert.Equal(EngineErrorCode.WrongState, s.Withdraw(1)!.Code);
        s.Join(2);
        Assert.Null(s.Withdraw(2));
        Assert.Equal(EngineErrorCode.WrongState, s.Withdraw(2)!.Code);
        Assert.Equal(EngineErrorCode.UnknownCaller, s.Withdraw(3)!.Code);
        s.AssertSentNothing();
    }
}
