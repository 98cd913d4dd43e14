using Acd.CallCenter.Book;
using Acd.CallCenter.Events;
using Acd.CallCenter.States;
using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Ids;

namespace Acd.CallCenter.Facts;

/// <summary>Callers come, resume, move and go.</summary>
internal sealed class CallerFacts(CallCenterBook book, ICallCenterOutlet outlet, Func<string> newUuid)
{
    private readonly Dictionary<CallId, CallerDetails> _details = [];
    private readonly List<OfferRecord> _leaving = [];
    private MemberRecord? _joining;

    /// <summary>Kept until the caller joins or is refused.</summary>
    public void Expect(CallId call, CallerDetails details) => _details[call] = details;

    /// <summary>He isn't announced yet: what comes next may say that he resumes.</summary>
    public void Joined(in Fact fact, long nowEpoch)
    {
        _details.Remove(fact.Call, out CallerDetails? details);
        _joining = new MemberRecord
        {
            Call = fact.Call, Queue = fact.Queue, Uuid = newUuid(), ChannelUuid = fact.CallUuid, Number = fact.CallerNumber,
            Name = fact.CallerName, Details = details ?? CallerDetails.None, EntryEpoch = nowEpoch, JoinedEpoch = nowEpoch,
            BaseScore = details?.BaseScore ?? 0,
        };
    }

    public void Resumed(in Fact fact, long nowEpoch)
    {
        if (_joining is { } member && member.Call == fact.Call && book.FindAbandoned(member.Queue, member.Number) is { } before)
        {
            book.Delete(before);
            (member.Uuid, member.JoinedEpoch, member.BaseScore) = (before.Uuid, before.JoinedEpoch, before.BaseScore);
            member.RejoinedEpoch = nowEpoch;
        }
    }

    /// <summary>Announces whoever has joined.</summary>
    public void Flush()
    {
        if (_joining is { } member)
        {
            _joining = null;
            outlet.SetVariables(member.ChannelUuid, MemberVariables.Joined(member));
            outlet.Fire(MemberEvents.Started(member.Queue, member.Identity, resumed: member.RejoinedEpoch > 0));
            member.ServingAgent = book.Queue(member.Queue)?.RingingAs("") ?? "";
            book.Add(member);
            Count(member.Queue);
        }
    }

    /// <summary>What could be said is said: whose agent is still busy, because his leg lives on, doesn't wait for him.</summary>
    public void EndOfInput()
    {
        foreach (OfferRecord offer in _leaving.Where(offer => offer.CallerIsLeaving))
        {
            offer.CallerIsLeaving = false;
            outlet.Dismiss(offer.Member.Call);
        }

        _leaving.Clear();
    }

    public void Refused(in Fact fact)
    {
        _details.Remove(fact.Call);
        outlet.Dismiss(fact.Call);
    }

    public void Moved(in Fact fact)
    {
        if (book.Live.TryGetValue(fact.Call, out MemberRecord? member))
        {
            string before = member.Queue;
            member.Queue = fact.Queue;
            outlet.SetVariables(member.ChannelUuid, [new("cc_queue", member.Queue)]);
            Count(before);
            Count(member.Queue);
        }
    }

    public void Ended(in Fact fact, long nowEpoch)
    {
        if (!book.Live.Remove(fact.Call, out MemberRecord? member))
        {
            outlet.Dismiss(fact.Call);
            return;
        }

        OfferRecord? offer = book.OffersOf(member).FirstOrDefault(each => each.IsBridged);
        if (offer is not null)
        {
            // The end of the agent's side tells the rest.
            offer.CallerIsLeaving = true;
            _leaving.Add(offer);
            return;
        }

        if (member.KeepsAgentFound && fact.Outcome == CallerOutcome.TakenAway)
        {
            CountAsAnswered(member);
        }
        else if (fact.Outcome != CallerOutcome.Answered)
        {
            Cancel(member, in fact, nowEpoch);
        }

        outlet.Dismiss(fact.Call);
    }

    /// <summary>Only one of his exit keys counts; mod_callcenter swallows all others.</summary>
    public bool Press(CallId call, char digit, IEngineDoor door)
    {
        bool leaves = book.Live.TryGetValue(call, out MemberRecord? member)
            && member.Details.ExitKeys.Contains(digit, StringComparison.OrdinalIgnoreCase);
        if (leaves)
        {
            member!.ExitKey = digit.ToString();
            member.ExitKey = door.Withdraw(call) ? member.ExitKey : "";
        }

        return leaves;
    }

    /// <summary>How many wait, and the lamps that show it.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="whenAnswered">Somebody has just been answered: mod_callcenter still counts him.</param>
    public void Count(string queue, bool whenAnswered = false)
    {
        bool countsHim = whenAnswered && book.Keeps(queue, OldMeanings.MembersCount);
        outlet.Fire(MemberEvents.Count(queue, book.Waiting(queue) + (countsHim ? 1 : 0)));
        outlet.Fire(PresenceEvents.Queue(queue, book.OnLamp(queue)));
    }

    private void CountAsAnswered(MemberRecord member)
    {
        book.Delete(member);
        if (book.Queue(member.Queue) is { } queue)
        {
            queue.CallsAnswered++;
        }

        outlet.SetVariables(member.ChannelUuid, MemberVariables.TakenAsAnswered);
        Count(member.Queue);
    }

    private void Cancel(MemberRecord member, in Fact fact, long nowEpoch)
    {
        CallerOutcome outcome = member.ExitKey.Length > 0 ? CallerOutcome.ExitKey : fact.Outcome;
        string reason = CancelReason.Of(outcome, member.LeftWhileBridging || member.KeepsAgentFound);
        member.State = MemberState.Abandoned;
        member.AbandonedEpoch = nowEpoch;
        member.ServingAgent = "";
        if (book.Queue(member.Queue) is { } queue)
        {
            queue.CallsAbandoned++;
        }

        outlet.SetVariables(member.ChannelUuid, MemberVariables.Cancelled(reason, nowEpoch, member.ExitKey));
        outlet.Fire(MemberEvents.Cancelled(member.Queue, member.Identity, nowEpoch, member.EntryEpoch, reason));
        Count(member.Queue);
    }
}
