using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.ConsoleCommands;

public sealed class FaultCommandTests
{
    private readonly ScriptedSwitch _switch = new();
    private readonly List<TimeSpan> _sleeps = [];
    private readonly HostOptions _permitted;

    public FaultCommandTests() => _permitted = Hosts.Options with { FaultInjection = true, Sleep = _sleeps.Add };

    [Theory]
    [InlineData("fault crash")]
    [InlineData("fault stall 3")]
    [InlineData("fault lose leg-ended 3")]
    public void Without_the_environments_permission_nothing_happens(string line)
    {
        _switch.Type(1, line);
        _switch.Type(2, "result");

        Assert.Equal(RunResult.Stopped, Hosts.On(_switch, Hosts.Options with { Sleep = _sleeps.Add }).Run());

        Assert.StartsWith("-ERR fault injection is off", _switch.Replies[0], StringComparison.Ordinal);
        Assert.Contains("ACD_FAULT_INJECTION=1", _switch.Replies[0], StringComparison.Ordinal);
        Assert.StartsWith("result", _switch.Replies[1], StringComparison.Ordinal);
        Assert.Empty(_sleeps);
    }

    [Fact]
    public void A_crash_answers_first_and_ends_the_loop_with_the_exception_in_the_log()
    {
        _switch.Type(1, "fault crash");
        _switch.Type(2, "result");

        Assert.Equal(RunResult.Crashed, Hosts.On(_switch, _permitted).Run());

        Assert.Equal(["+OK the engine crashes now\n"], _switch.Replies);
        Assert.Contains("Warning ACD1301 Fault injected on purpose with \"acd fault crash\"", _switch.LogLines);
        Assert.Contains(_switch.LogLines, line => line.Contains("crash ordered with \"acd fault crash\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stall_answers_first_keeps_the_engine_thread_and_then_calls_go_on()
    {
        _switch.Type(1, "fault stall 2.5");
        _switch.Join(2, call: 1);

        Assert.Equal(RunResult.Stopped, Hosts.On(_switch, _permitted).Run());

        Assert.Equal(["+OK the engine stalls for 2.5 s now\n"], _switch.Replies);
        Assert.Equal([TimeSpan.FromSeconds(2.5)], _sleeps);
        Assert.Contains(_switch.Commands, command => command.Kind == CommandKind.OriginateLeg);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("601")]
    [InlineData("NaN")]
    public void A_stall_without_a_sensible_time_is_refused(string seconds)
    {
        _switch.Type(1, $"fault stall {seconds}");

        Assert.Equal(RunResult.Stopped, Hosts.On(_switch, _permitted).Run());

        Assert.Equal([$"-ERR \"{seconds}\" isn't a time: give seconds above 0, up to 600\n"], _switch.Replies);
        Assert.Empty(_sleeps);
    }

    [Theory]
    [InlineData("legs 1", "-ERR \"legs\" can't be lost; known: caller-joined, caller-left, ")]
    [InlineData("caller-left x", "-ERR \"x\" isn't a number from 0 to 1000000")]
    [InlineData("caller-left -1", "-ERR \"-1\" isn't a number from 0 to 1000000")]
    public void A_loss_of_nothing_sensible_is_refused(string what, string answer)
    {
        _switch.Type(1, $"fault lose {what}");

        Hosts.On(_switch, _permitted).Run();

        Assert.StartsWith(answer, _switch.Replies[0], StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_reports_are_lost_as_ordered()
    {
        _switch.Type(1, "fault lose caller-joined 1");
        _switch.Join(2, call: 1);
        _switch.Join(3, call: 2);
        _switch.Type(4, "caller list");

        Hosts.On(_switch, _permitted).Run();

        Assert.Contains("call-2", _switch.Replies[1], StringComparison.Ordinal);
        Assert.DoesNotContain("call-1 ", _switch.Replies[1], StringComparison.Ordinal);
    }
}
