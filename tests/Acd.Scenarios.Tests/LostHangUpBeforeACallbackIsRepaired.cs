using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class LostHangUpBeforeACallbackIsRepaired
{
    [Fact]
    public void He_is_called_back_all_the_same()
    {
        var s = new Scenario(Setup.One(Held.SupportWithCallback, "anna"));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Join(1);
        Assert.Null(s.RequestCallback(1, "+49555"));
        s.SetStatus("anna", AgentStatus.Available);
        s.Wait(29_999);
        s.AssertSentNothing();
        s.Wait(1);
        Assert.Equal("+49555", s.Sent(CommandKind.DialCustomer).CallerNumber);
        Assert.Single(s.FactsOf(FactKind.Repaired));
    }

    [Fact]
    public void Not_before_his_time()
    {
        var s = new Scenario(Setup.One(Held.SupportWithCallback, "anna"));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Join(1);
        Assert.Null(s.RequestCallback(1, "+49555", notBeforeMs: 60_000));
        s.SetStatus("anna", AgentStatus.Available);
        s.Wait(59_999);
        Assert.DoesNotContain(s.Commands, command => command.Kind == CommandKind.DialCustomer);
        s.Wait(1);
        Assert.Equal("+49555", s.Sent(CommandKind.DialCustomer).CallerNumber);
    }
}
