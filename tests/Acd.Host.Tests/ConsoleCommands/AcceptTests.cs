using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.ConsoleCommands;

/// <summary>A call is accepted for anna, whose phone rings from second 1 on.</summary>
public sealed class AcceptTests
{
    private const string Accept = "agent accept anna";
    private readonly ScriptedSwitch _switch = new();

    public AcceptTests()
    {
        _switch.Join(1, call: 1);
        _switch.At(1.1, events => events.On(new LegDialing(_switch.LastOffer), _switch.NowUs));
    }

    [Fact]
    public void It_is_done_once_the_phone_has_answered()
    {
        _switch.Type(3, Accept);
        _switch.At(3.4, events => events.On(new LegAnswered(_switch.LastOffer, "leg-1"), _switch.NowUs));

        Assert.Equal("+OK agent \"anna\" has answered\n", Reply());
        Assert.Equal([_switch.LastOffer], _switch.AskedToAnswer);
        Assert.Contains(_switch.Commands, command => command.Kind == CommandKind.Bridge);
    }

    [Fact]
    public void A_phone_that_cannot_be_asked_rings_on_and_the_reason_is_said()
    {
        _switch.AnswerToAccept = "-ERR the phone is reached through loopback; pick it up";
        _switch.Type(3, Accept);
        Answers(4);

        Assert.Equal("-ERR agent \"anna\": the phone is reached through loopback; pick it up\n", Reply());
        Assert.Contains(_switch.Commands, command => command.Kind == CommandKind.Bridge);
    }

    [Fact]
    public void A_phone_that_does_not_heed_it_rings_on()
    {
        _switch.Type(3, Accept);
        Answers(9);

        Assert.StartsWith("-ERR the phone of agent \"anna\" was asked to answer, didn't in 3 s, and rings on", Reply(),
            StringComparison.Ordinal);
        Assert.DoesNotContain(_switch.Commands, command => command.Kind == CommandKind.CancelLeg);
        Assert.Contains(_switch.Commands, command => command.Kind == CommandKind.Bridge);
    }

    [Fact]
    public void A_switch_that_says_nothing_is_not_waited_for_longer()
    {
        _switch.AnswersCommands = false;
        _switch.Type(3, Accept);
        Answers(9);

        Assert.StartsWith("-ERR ", Reply(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_caller_who_hangs_up_meanwhile_is_said()
    {
        _switch.Type(3, Accept);
        _switch.At(4, events => events.On(new CallerLeft(new CallId(1), LeaveReason.HungUp), _switch.NowUs));

        Assert.Equal("-ERR the call is over for him: its caller has gone, or another agent has taken it\n", Reply());
    }

    [Fact]
    public void Two_who_click_at_once_ask_once_and_both_hear_of_it()
    {
        _switch.Type(3, Accept);
        _switch.Type(3.1, Accept);
        Answers(4);
        _switch.Run();

        Assert.Equal(["+OK agent \"anna\" has answered\n", "+OK agent \"anna\" has answered\n"], _switch.Replies);
        Assert.Single(_switch.AskedToAnswer);
    }

    [Fact]
    public void What_does_not_ring_cannot_be_accepted()
    {
        _switch.Type(2, "agent accept bob");
        _switch.Type(2.5, "agent accept nobody");
        Answers(3);
        _switch.Type(4, Accept);
        _switch.Run();

        Assert.Equal(
            [
                "-ERR the phone of agent \"bob\" rings for no call that could be accepted: it was answered, or its caller has gone\n",
                "-ERR no agent \"nobody\": \"acd agent list\" shows all\n",
                "-ERR the phone of agent \"anna\" rings for no call that could be accepted: it was answered, or its caller has gone\n",
            ],
            _switch.Replies);
        Assert.Empty(_switch.AskedToAnswer);
    }

    private void Answers(double seconds) =>
        _switch.At(seconds, events => events.On(new LegAnswered(_switch.LastOffer, "leg-1"), _switch.NowUs));

    private string Reply()
    {
        _switch.Run();
        return Assert.Single(_switch.Replies);
    }
}
