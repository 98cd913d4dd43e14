using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CallbackIsRefused
{
    [Theory]
    [InlineData("+43123456", EngineErrorCode.NotAllowed)]
    [InlineData("049123456", EngineErrorCode.NotAllowed)]
    [InlineData("+49", EngineErrorCode.BadValue)]
    [InlineData("+49123;fork", EngineErrorCode.BadValue)]
    [InlineData("+491234567890123456789", EngineErrorCode.BadValue)]
    public void To_a_number_that_may_not_be_dialled(string number, EngineErrorCode expected)
    {
        var s = Held.Of(Held.SupportWithCallback);
        s.Join(1);
        Assert.Equal(expected, s.RequestCallback(1, number)!.Code);
        AssertStillWaits(s);
    }

    [Fact]
    public void By_omission_of_prefixes()
    {
        var s = Held.Of(Setup.Support with { Callback = Held.Callback with { AllowedPrefixes = [] } });
        s.Join(1);
        Assert.Equal(EngineErrorCode.NotAllowed, s.RequestCallback(1)!.Code);
        AssertStillWaits(s);
    }

    [Fact]
    public void Where_nobody_is_called_back()
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        Assert.Equal(EngineErrorCode.NotAllowed, s.RequestCallback(1)!.Code);
        Assert.Equal(EngineErrorCode.UnknownCaller, s.RequestCallback(2)!.Code);
        AssertStillWaits(s);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(10, 10)]
    [InlineData(10, 5)]
    [InlineData(3_600_000, 0)]
    [InlineData(0, -1)]
    public void At_a_time_that_makes_no_sense(long notBeforeMs, long notAfterMs)
    {
        var s = Held.Of(Held.SupportWithCallback);
        s.Join(1);
        Assert.Equal(EngineErrorCode.BadValue, s.RequestCallback(1, "", notBeforeMs, notAfterMs)!.Code);
        AssertStillWaits(s);
    }

    [Fact]
    public void More_often_than_a_day_allows_until_the_day_is_over()
    {
        var s = Held.Of(Held.SupportWithCallback with { Callback = Held.Callback with { ExpiryMs = 1_000 } });
        s.Join(1);
        s.Join(2);
        s.Join(3);
        Assert.Null(s.RequestCallback(1, "+49777"));
        Assert.Null(s.RequestCallback(2, "+49777"));
        Assert.Equal(EngineErrorCode.NotAllowed, s.RequestCallback(3, "+49777")!.Code);
        Assert.Null(s.RequestCallback(3, "+49778"));
        s.Join(4);
        s.Wait((24 * 3_600_000) - 1);
        Assert.Equal(EngineErrorCode.NotAllowed, s.RequestCallback(4, "+49777")!.Code);
        s.Wait(1);
        Assert.Null(s.RequestCallback(4, "+49777"));
    }

    [Fact]
    public void A_second_time_and_while_he_talks()
    {
        var s = new Scenario(Setup.One(Held.SupportWithCallback, "anna"));
        s.Join(1);
        s.Connect("anna");
        Assert.Equal(EngineErrorCode.WrongState, s.RequestCallback(1)!.Code);
        s.Join(2);
        Assert.Null(s.RequestCallback(2));
        Assert.Equal(EngineErrorCode.WrongState, s.RequestCallback(2)!.Code);
    }

    [Fact]
    public void After_an_exit_key_he_goes_on_waiting()
    {
        var queue = Held.SupportWithCallback with { ExitKeys = [new("5", ExitAction.CallBack)] };
        var s = Held.Of(queue);
        s.JoinWith(1, e => e with { CallerNumber = "anonymous" });
        s.Press(1, "5");
        AssertStillWaits(s);
        s.Join(2);
        s.Press(2, "5");
        Assert.Equal(ReleaseResult.Callback, s.Sent(CommandKind.ReleaseCaller).Result);
        s.Leave(2);
        s.Leave(1);
        s.SetStatus("anna", AgentStatus.Available);
        Assert.Equal("+49302", s.Sent(CommandKind.DialCustomer).CallerNumber);
    }

    private static void AssertStillWaits(Scenario s)
    {
        s.AssertSentNothing();
        Assert.Empty(s.FactsOf(FactKind.CallbackRequested));
        Assert.Equal("waiting", s.Caller(1).State);
    }
}
