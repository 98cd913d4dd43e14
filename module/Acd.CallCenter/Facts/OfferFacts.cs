using Acd.CallCenter.Book;
using Acd.CallCenter.Events;
using Acd.CallCenter.States;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;

namespace Acd.CallCenter.Facts;

/// <summary>Offers begin, are answered, fail; calls begin and end.</summary>
internal sealed class OfferFacts(CallCenterBook book, ICallCenterOutlet outlet, CallerFacts callers)
{
    private readonly Dictionary<OfferId, string> _legs = [];
    private readonly TierStates _tiers = new(book);
    private (OfferRecord Offer, HangupCause Cause, long AtEpoch)? _failing;
    private bool _limitIsTold;

    /// <summary>The engine's facts don't name the agent's channel; whoever passes its events to the engine does.</summary>
    public void ExpectLeg(OfferId offer, string channelUuid) => _legs[offer] = channelUuid;

    public void Started(in Fact fact, long nowEpoch)
    {
        if (!book.Live.TryGetValue(fact.Call, out MemberRecord? member) || book.Agent(fact.Agent) is not { } agent)
        {
            return;
        }

        OfferRecord offer = new(fact.Offer, member, agent, new AgentCall
        {
            Queue = member.Queue, Agent = agent.Name, Member = member.Identity, JoinedEpoch = member.JoinedEpoch,
            CalledEpoch = agent.Kind == AgentKind.UuidStandby ? 0 : nowEpoch,
            DialCause = agent.Kind == AgentKind.UuidStandby ? "NONE" : "SUCCESS",
        });
        book.Offers[fact.Offer] = offer;
        outlet.SetLegVariables(fact.Offer, LegVariables.OfOffer(offer));
        if (book.Import.ReserveAgents)
        {
            SetState(agent, AgentActivity.Reserved);
        }

        agent.LastOfferedCall = nowEpoch;
        member.State = MemberState.Trying;
        member.WasServed = true;
        member.ServingAgent = book.Queue(member.Queue)?.RingingAs(agent.Name) ?? agent.Name;
        _tiers.Offering(member.Queue, agent.Name);
        SetState(agent, AgentActivity.Receiving);
        outlet.Fire(OfferEvents.Offering(offer.Call, Spellings.AgentType.Of(agent.Kind)));
    }

    public void Answered(in Fact fact, long nowEpoch)
    {
        _legs.Remove(fact.Offer, out string? channelUuid);
        if (book.Offers.TryGetValue(fact.Offer, out OfferRecord? offer))
        {
            offer.IsAnswered = true;
            offer.Call = offer.Call with { AgentUuid = channelUuid ?? "", AnsweredEpoch = nowEpoch };
            outlet.SetVariables(offer.Call.AgentUuid, LegVariables.Answered);
            outlet.Fire(OfferEvents.BridgeStart(offer.Call));
            if (book.Queue(offer.Member.Queue)?.Import.Row.RecordTemplate is { Length: > 0 } template)
            {
                outlet.Record(offer.Member.ChannelUuid, template);
            }

            outlet.SetVariables(offer.Member.ChannelUuid, MemberVariables.AgentAnswered(offer.Call.AgentUuid));
        }
    }

    public void Bridged(in Fact fact, long nowEpoch)
    {
        if (!book.Offers.TryGetValue(fact.Offer, out OfferRecord? offer))
        {
            return;
        }

        (MemberRecord member, AgentRecord agent) = (offer.Member, offer.Agent);
        offer.IsBridged = true;
        member.State = MemberState.Answered;
        member.BridgeEpoch = nowEpoch;
        member.ServingAgent = agent.Name;
        agent.Uuid = offer.Call.AgentUuid;
        agent.LastBridgeStart = nowEpoch;
        agent.CallsAnswered++;
        agent.NoAnswerCount = 0;
        if (book.Queue(member.Queue) is { } queue)
        {
            queue.CallsAnswered++;
        }

        outlet.SetVariables(member.ChannelUuid, MemberVariables.Bridged(agent.Name, nowEpoch));
        outlet.SetVariables(offer.Call.AgentUuid, LegVariables.Bridged);
        _tiers.Set(member.Queue, agent.Name, TierActivity.ActiveInbound);
        callers.Count(member.Queue, whenAnswered: true);
        SetState(agent, AgentActivity.InQueueCall);
    }

    /// <summary>The agent's side of his call is over.</summary>
    public void CallEnded(string agentName, long nowEpoch)
    {
        if (book.Offers.Values.FirstOrDefault(each => each.Agent.Name == agentName && each.IsBridged) is not { } offer)
        {
            return;
        }

        AgentRecord agent = offer.Agent;
        book.Offers.Remove(offer.Id);
        agent.LastBridgeEnd = nowEpoch;
        agent.TalkTime += nowEpoch - agent.LastBridgeStart;
        agent.Uuid = agent.Kind == AgentKind.UuidStandby ? agent.Uuid : "";
        book.Delete(offer.Member);
        outlet.SetVariables(offer.Member.ChannelUuid, MemberVariables.Terminated(nowEpoch));
        outlet.Fire(OfferEvents.BridgeEnd(offer.Call, bridged: true, nowEpoch));
        outlet.Fire(MemberEvents.Terminated(offer.Call, nowEpoch));
        outlet.Dismiss(offer.Id);
        if (offer.CallerIsLeaving)
        {
            offer.CallerIsLeaving = false;
            outlet.Dismiss(offer.Member.Call);
        }

        _tiers.Over(offer.Member.Queue, agent.Name, noAnswer: false);
        bool wasOneCall = book.Keeps(offer.Member.Queue, OldMeanings.OnDemand)
            ? offer.BeganOnDemand
            : agent.Status == AgentStatus.AvailableOnDemand;
        SetState(agent, wasOneCall ? AgentActivity.Idle : AgentActivity.Waiting);
    }

    /// <summary>Told with the next fact, which may say that the agent reached his limit and is put on a break.</summary>
    /// <returns>The agent whose standing leg turned out to be gone; null: it was something else.</returns>
    public AgentRecord? Failed(in Fact fact, long nowEpoch)
    {
        _legs.Remove(fact.Offer);
        if (!book.Offers.Remove(fact.Offer, out OfferRecord? offer))
        {
            return null;
        }

        offer.Member.LeftWhileBridging = offer.IsAnswered && fact.Cause == HangupCause.OriginatorCancel;
        _failing = (offer, fact.Cause, nowEpoch);
        bool hadLeg = offer.Agent.Kind == AgentKind.UuidStandby && !offer.IsAnswered;
        return hadLeg && fact.Cause == HangupCause.None ? offer.Agent : null;
    }

    /// <summary>The offer that is just failing is the agent's: his status changes because he left too many unanswered.</summary>
    public void TellLimit(AgentRecord agent, AgentStatus status)
    {
        if (_failing is { Offer: { IsAnswered: false } offer, Cause: var cause } && offer.Agent == agent && AttemptResult.IsNoAnswer(cause))
        {
            _limitIsTold = true;
            outlet.Fire(AgentEvents.MaxNoAnswer(
                agent.Name, agent.Of(AgentNumber.MaxNoAnswer), Spellings.AgentStatus.Of(status), offer.Call.Member));
        }
    }

    public void Flush()
    {
        if (_failing is { } failing)
        {
            if (!_limitIsTold)
            {
                TellLimitInVain(failing.Offer);
            }

            (_failing, _limitIsTold) = (null, false);
            Fail(failing.Offer, failing.Cause, failing.AtEpoch);
        }
    }

    /// <summary>He has left too many unanswered, and the status he is to have for it is the one he has.</summary>
    private void TellLimitInVain(OfferRecord offer)
    {
        AgentRecord agent = offer.Agent;
        long limit = agent.Of(AgentNumber.MaxNoAnswer);
        if (limit > 0 && agent.NoAnswerCount + 1 >= limit && book.Queue(offer.Member.Queue)?.Import.Engine.NoAnswerStatus == agent.Status)
        {
            TellLimit(agent, agent.Status);
            if (_limitIsTold)
            {
                outlet.Fire(AgentEvents.StatusChanged(agent.Name, agent.StatusText));
            }
        }
    }

    private void Fail(OfferRecord offer, HangupCause cause, long nowEpoch)
    {
        bool noAnswer = !offer.IsAnswered && AttemptResult.IsNoAnswer(cause);
        if (offer.IsAnswered)
        {
            LoseAgent(offer.Member);
            if (offer.Member.LeftWhileBridging)
            {
                outlet.SetVariables(offer.Call.AgentUuid, LegVariables.NotBridged);
                outlet.SetVariables(offer.Member.ChannelUuid, LegVariables.NotBridged);
            }

            outlet.Fire(OfferEvents.BridgeEnd(offer.Call, bridged: false, nowEpoch));
        }
        else
        {
            outlet.Fire(OfferEvents.BridgeFail(offer.Call, HangupCauseText.Of(cause), nowEpoch));
        }

        outlet.Dismiss(offer.Id);
        offer.Agent.NoAnswerCount += noAnswer ? 1 : 0;
        if (!offer.IsAnswered && AttemptResult.RestOf(offer.Agent, cause) is > 0 and var restSeconds)
        {
            offer.Agent.SetNumber(AgentNumber.ReadyTime, nowEpoch + restSeconds);
        }

        _tiers.Over(offer.Member.Queue, offer.Agent.Name, noAnswer);
        if (offer.Member.State == MemberState.Trying && !book.OffersOf(offer.Member).Any())
        {
            offer.Member.State = MemberState.Waiting;
            offer.Member.ServingAgent = book.Queue(offer.Member.Queue)?.RingingAs("") ?? "";
        }

        SetState(offer.Agent, AgentActivity.Waiting);
    }

    private void LoseAgent(MemberRecord member)
    {
        member.KeepsAgentFound = book.Keeps(member.Queue, OldMeanings.AgentFound);
        if (!member.KeepsAgentFound)
        {
            outlet.SetVariables(member.ChannelUuid, MemberVariables.BridgeFailed);
        }
    }

    private void SetState(AgentRecord agent, AgentActivity state)
    {
        agent.State = state;
        outlet.Fire(AgentEvents.StateChanged(agent.Name, Spellings.AgentState.Of(state)));
    }
}
