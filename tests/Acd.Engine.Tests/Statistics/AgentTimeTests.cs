using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Engine.Tests.Statistics;

public class AgentTimeTests
{
    private readonly Story _story = new();

    [Fact]
    public void Time_in_a_state_is_split_where_the_interval_ends()
    {
        _story.Status(AgentStatus.Available).State(AgentState.NotReady, AgentState.Ready);
        _story.At(800).State(AgentState.Ready, AgentState.Talking, 800).At(1_900).State(AgentState.Talking, AgentState.Ready, 1_100);

        Assert.Equal((100_000, 800_000), (_story.AgentQuarter(2).HandlingMs, _story.AgentQuarter(2).WaitingForCallsMs));
        Assert.Equal((900_000, 0), (_story.AgentQuarter(1).HandlingMs, _story.AgentQuarter(1).WaitingForCallsMs));
        Assert.Equal((100_000, 0), (_story.AgentQuarter(0).HandlingMs, _story.AgentQuarter(0).WaitingForCallsMs));
        Assert.Equal(1, _story.AgentQuarter(1).Occupancy);
    }

    [Fact]
    public void A_state_that_lasts_counts_up_to_the_moment_of_asking()
    {
        _story.Status(AgentStatus.Available).State(AgentState.NotReady, AgentState.Ready).Advance(60);
        Assert.Equal(60_000, _story.AgentToday().InStateMs(AgentState.Ready));

        _story.At(100).State(AgentState.Ready, AgentState.Ringing, 100);

        Assert.Equal(100_000, _story.AgentToday().InStateMs(AgentState.Ready));
    }

    [Fact]
    public void Occupancy_and_utilisation_know_breaks_and_who_is_logged_out()
    {
        _story.At(100).Status(AgentStatus.Available).State(AgentState.NotReady, AgentState.Ready);
        _story.At(200).State(AgentState.Ready, AgentState.Talking, 100).At(400).State(AgentState.Talking, AgentState.WrapUp, 200);
        _story.At(500).Status(AgentStatus.OnBreak).State(AgentState.WrapUp, AgentState.NotReady, 100);
        _story.At(900).Status(AgentStatus.LoggedOut).Advance(5_000);

        var anna = _story.AgentToday();
        Assert.Equal((800_000, 400_000, 300_000, 100_000), (anna.LoggedInMs, anna.BreakMs, anna.HandlingMs, anna.WaitingForCallsMs));
        Assert.Equal((0.75, 0.375), (anna.Occupancy, anna.Utilisation));
    }

    [Fact]
    public void Who_logs_out_during_a_call_is_on_duty_until_it_is_over()
    {
        _story.Status(AgentStatus.Available).State(AgentState.NotReady, AgentState.Talking);
        _story.At(10).Status(AgentStatus.LoggedOut).At(60).State(AgentState.Talking, AgentState.NotReady, 60).Advance(1_000);

        Assert.Equal((60_000, 60_000), (_story.AgentToday().HandlingMs, _story.AgentToday().LoggedInMs));
    }

    [Fact]
    public void Offers_by_what_became_of_them()
    {
        (HangupCause Cause, double Rang)[] failures =
        [
            (HangupCause.NoAnswer, 20), (HangupCause.UserBusy, 0), (HangupCause.CallRejected, 3), (HangupCause.UserNotRegistered, 0),
            (HangupCause.OriginatorCancel, 5), (HangupCause.LoseRace, 2),
        ];
        foreach (var (cause, rang) in failures)
        {
            _story.Offer(FactKind.OfferStarted, "anna").Offer(FactKind.OfferFailed, "anna", cause: cause, seconds: rang);
        }

        _story.Offer(FactKind.OfferStarted, "anna", "sales").Offer(FactKind.OfferAnswered, "anna", "sales", seconds: 4);

        var anna = _story.AgentToday();
        Assert.Equal((7, 1, 34_000), (anna.Offers, anna.OffersAnswered, anna.RingMs));
        Assert.Equal(
            (1, 1, 1, 1, 2), (anna.OffersNoAnswer, anna.OffersBusy, anna.OffersRejected, anna.OffersTechnical, anna.OffersWithdrawn));
        Assert.Equal((6, 0, 6), (_story.Today().Offers, _story.Today().OffersAnswered, _story.Today().OffersFailed));
        var inSales = _story.Statistics.AgentsInQueues(_story.Statistics.Today())[0];
        Assert.Equal(("sales", 1, 1), (inSales.Queue, inSales.Offers, inSales.OffersAnswered));
    }

    [Fact]
    public void A_clock_that_is_set_moves_no_time_to_another_agent_or_out_of_the_day()
    {
        _story.Status(AgentStatus.Available).State(AgentState.NotReady, AgentState.Ready);
        _story.Statistics.SetClock(600_000, Story.Start.AddMinutes(-40));
        _story.Statistics.SetClock(700_000, Story.Start.AddHours(2));
        _story.Advance(800);

        Assert.Equal(800_000, _story.AgentToday().LoggedInMs);
        Assert.Equal(100_000, _story.AgentQuarter(0).LoggedInMs);
    }
}
