using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class OccupancyIsKeptBelowItsLimit
{
    private const long WindowMs = 600_000;

    [Theory]
    [InlineData(50, 120_000)]
    [InlineData(80, 120_000)]
    [InlineData(85, 7_000)]
    [InlineData(99, 300_000)]
    public void In_the_long_run_he_handles_calls_for_no_more_than_his_share(int percent, long talkMs)
    {
        var s = new Scenario(Setup.One(Anna(percent)));
        var startMs = s.NowMs;
        long handledMs = 0;
        ulong call = 0;
        s.Join(++call);
        while (s.NowMs - startMs < 50 * WindowMs)
        {
            s.Serve("anna", talkMs);
            handledMs += talkMs;
            s.Join(++call);
            if (s.StateOf("anna") == AgentState.Cooling)
            {
                s.Wait(s.NextDeadlineMs - s.NowMs);
            }

            Assert.Equal(AgentState.Ringing, s.StateOf("anna"));
        }

        // A bucket that is full at the end holds at most what a window of uninterrupted handling and one more call put into it.
        var spentMs = s.NowMs - startMs;
        var limit = percent / 100.0;
        var surplusMs = (WindowMs + talkMs) * (1 - limit);
        Assert.InRange(handledMs, (spentMs * limit) - talkMs, (spentMs * limit) + surplusMs);
    }

    [Fact]
    public void He_rests_as_soon_as_a_window_is_full_and_no_longer_than_needed()
    {
        var s = new Scenario(Setup.One(Anna(50)));
        s.Join(1);
        s.Serve("anna", WindowMs);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        s.Join(2);
        s.Serve("anna", 10_000);
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        s.Wait(9_999);
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        s.Wait(1);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void Ringing_and_wrap_up_count_as_handling()
    {
        var s = new Scenario(Setup.One(Anna(50) with { WrapUpMs = WindowMs }));
        s.Join(1);
        s.Wait(10_000);
        s.Serve("anna");
        s.Wait(WindowMs);
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        s.Wait(10_000);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void Idle_time_before_is_not_saved_up()
    {
        var s = new Scenario(Setup.One(Anna(50)));
        s.Wait(20 * WindowMs);
        s.Join(1);
        s.Serve("anna", WindowMs + 10_000);
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
    }

    [Fact]
    public void A_break_counts_neither_way()
    {
        var s = new Scenario(Setup.One(Anna(50)));
        s.Join(1);
        s.Serve("anna", WindowMs);
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Wait(WindowMs);
        s.SetStatus("anna", AgentStatus.Available);
        s.Join(2);
        s.Serve("anna", 10_000);
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
    }

    private static AgentConfig Anna(int percent) =>
        Setup.Agent("anna") with { MaxOccupancyPercent = percent, OccupancyWindowMs = WindowMs };
}
