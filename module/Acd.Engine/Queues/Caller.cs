using Acd.Engine.Agents;
using Acd.Engine.Announcements;
using Acd.Engine.Callbacks;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Offers;
using Acd.Engine.Reviews;
using Acd.Engine.Recordings;
using Acd.Engine.Routing;
using Acd.Engine.Timing;

namespace Acd.Engine.Queues;

/// <summary>One caller's visit. Pooled: nobody keeps a reference after <see cref="CallerTable.Remove"/>.</summary>
internal sealed class Caller : IRankItem
{
    private IReadOnlyList<string>? _gonePrompt;

    public Caller()
    {
        Deadline = new Deadline(this);
        StepDeadline = new Deadline(this);
        AnnouncementDeadline = new Deadline(this);
    }

    public CallId Call { get; private set; }

    public string CallUuid { get; set; } = "";

    /// <summary>Data from outside.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Data from outside.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Data from outside; empty: none.</summary>
    public string ResumeToken { get; private set; } = "";

    public Queue Queue { get; set; } = Queue.None;

    /// <summary>The queue he asked for; an overflow may have led him to another.</summary>
    public string AskedQueue { get; private set; } = "";

    /// <summary>When he, or the customer who was called back, was first heard of in this life of the engine, monotonic ms.</summary>
    public long ArrivedAtMs { get; private set; }

    /// <summary>Counts of channels in a row that didn't find him.</summary>
    public int Misses { get; set; }

    /// <summary>When his wait began; earlier than his call when he gets credit for an older one.</summary>
    public long JoinedAtMs { get; set; }

    public CallerStanding Standing { get; set; }

    /// <summary>His points beside the queue's.</summary>
    public long Score { get; set; }

    public CallerState State { get; set; }

    /// <summary>What his agent must master; null: what the queue says.</summary>
    public SkillPlan? OwnSkillPlan { get; set; }

    public SkillPlan SkillPlan => OwnSkillPlan ?? Queue.SkillPlan;

    /// <summary>The agent he should get if possible.</summary>
    public string PreferredAgent { get; set; } = "";

    /// <summary>Where he stands; null while he needs no more agents.</summary>
    public Line? Line { get; set; }

    /// <summary>He has reached the cap of ageing, and stands among those who have.</summary>
    public bool IsAged { get; set; }

    /// <summary>Written by <see cref="RankTree{TKey,TItem}"/> only.</summary>
    public int Place { get; set; }

    /// <summary>Offers that ring for him, and the one that is bridged or talks.</summary>
    public LinkedOffers Offers { get; } = new();

    /// <summary>The agent he was offered to last, for strategies that go on from there.</summary>
    public AgentRank Cursor { get; set; }

    /// <summary>With ring-progressively: when one more phone rings; <see cref="long.MaxValue"/>: nothing is planned.</summary>
    public long RecruitAtMs { get; set; }

    /// <summary>How long an offer of his may wait for an answer, ms, when his queue doesn't say; 0: none is asked for.</summary>
    public long OwnReviewMs { get; private set; }

    /// <summary>How long an offer of his may wait for an answer, ms; 0: none is asked for.</summary>
    public long ReviewMs => OwnReviewMs > 0 ? OwnReviewMs : Queue.Config.OfferReviewMs;

    /// <summary>Null: nobody has been asked about his offers.</summary>
    public OfferReview? Review { get; set; }

    /// <summary>When the strategy decides without an answer; <see cref="long.MaxValue"/>: none is awaited.</summary>
    public long ReviewDueMs { get; set; }

    /// <summary>When agents who were left out count again; <see cref="long.MaxValue"/>: none is.</summary>
    public long VetoUntilMs { get; set; }

    /// <summary>
    /// Overflow rules with a longer wait than this apply, ms: who was moved here isn't sent on by a wait he had before.
    /// </summary>
    public long OverflowsAfterMs { get; set; }

    /// <summary>Digits pressed that don't decide yet.</summary>
    public string Digits { get; set; } = "";

    /// <summary>When the digits count as they are.</summary>
    public long DigitsDueMs { get; set; }

    /// <summary>How far he is with what his queue announces.</summary>
    public AnnouncementTurn[] Turns { get; set; } = [];

    /// <summary>Number of the announcement he hears; 0: none.</summary>
    public ulong Announcing { get; set; }

    /// <summary>Which turn that is.</summary>
    public int AnnouncingTurn { get; set; }

    /// <summary>Announcements in a row that couldn't be played to him.</summary>
    public int FailedAnnouncements { get; set; }

    /// <summary>What his agent hears before they are connected; null: nothing.</summary>
    public IReadOnlyList<string>? AgentPrompt => OwnAgentPrompt ?? Queue.AgentPrompt;

    /// <summary>The same, instead of what his queue says; null: as the queue says.</summary>
    public IReadOnlyList<string>? OwnAgentPrompt { get; set; }

    /// <summary>What his agent hears when he himself is gone; null: nothing.</summary>
    public IReadOnlyList<string>? GonePrompt => _gonePrompt ?? Queue.CallerGonePrompt;

    /// <summary>Null: he isn't being recorded.</summary>
    public Recording? Recording { get; set; }

    /// <summary>Null: nobody has to call him back.</summary>
    public Callback? Callback { get; set; }

    /// <summary>His channel is with the switch; false for somebody who waits to be called back.</summary>
    public bool HasChannel { get; set; }

    /// <summary>When he came back to the place he had had before he hung up; null: he didn't.</summary>
    public long? ResumedAtMs { get; set; }

    /// <summary>
    /// From when the queue's longest wait counts: a customer who was called back waits anew once he has answered, and who takes his old
    /// place hasn't been on the line since.
    /// </summary>
    public long LimitFromMs => Callback?.AnsweredAtMs ?? ResumedAtMs ?? JoinedAtMs;

    /// <summary>When he was connected; meaningful once <see cref="Outcome"/> or <see cref="State"/> says so.</summary>
    public long AnsweredAtMs { get; set; }

    public long TalkMs { get; set; }

    /// <summary>The agent he talked to; empty when none.</summary>
    public string AgentName { get; set; } = "";

    /// <summary>Decided when he starts leaving.</summary>
    public CallerOutcome Outcome { get; set; }

    /// <summary>MaxWait, then CallerLeave; CallbackExpiry while he has no channel.</summary>
    public Deadline Deadline { get; }

    /// <summary>CallerStep while he stands in a line; CustomerAnswer while he is being called back.</summary>
    public Deadline StepDeadline { get; }

    /// <summary>Announcement, while he waits and something is due or heard.</summary>
    public Deadline AnnouncementDeadline { get; }

    public bool WasAnswered => State == CallerState.Connected || Outcome == CallerOutcome.Answered;

    /// <summary>Counts towards the length of the queue.</summary>
    public bool IsQueued => State is not (CallerState.Connected or CallerState.Leaving);

    /// <summary>Can be sent elsewhere: nobody has answered for him yet.</summary>
    public bool IsMovable => State is CallerState.Waiting or CallerState.Proposed or CallerState.Offered or CallerState.Deferred;

    /// <summary>Starts a visit, in no line yet.</summary>
    public void Begin(in CallerJoined e, Queue queue)
    {
        Call = e.Call;
        CallUuid = e.CallUuid;
        Number = e.CallerNumber;
        Name = e.CallerName;
        ResumeToken = e.ResumeToken ?? "";
        PreferredAgent = e.PreferredAgent ?? "";
        Queue = queue;
        Score = Math.Clamp(e.Score, -ConfigLimits.ScoreMax, ConfigLimits.ScoreMax);
        State = CallerState.Waiting;
        HasChannel = true;
        Cursor = AgentRank.StartOf(int.MinValue);
        RecruitAtMs = DigitsDueMs = ReviewDueMs = VetoUntilMs = long.MaxValue;
        OwnReviewMs = Math.Clamp(e.OfferReviewMs, 0, ConfigLimits.TimeMsMax);
        OverflowsAfterMs = -1;
        AnsweredAtMs = 0;
        TalkMs = 0;
        Outcome = CallerOutcome.None;
        Announcing = 0;
        OwnAgentPrompt = e.AgentPrompt;
        _gonePrompt = e.CallerGonePrompt;
    }

    /// <summary>He is with the switch from now on.</summary>
    public void Arrive(long nowMs, string askedQueue)
    {
        ArrivedAtMs = nowMs;
        AskedQueue = askedQueue;
        Misses = 0;
    }

    /// <summary>Lets go of everything that belongs to others, before the record rests in the pool.</summary>
    public void Clear()
    {
        State = CallerState.Leaving;
        CallUuid = Number = Name = AgentName = AskedQueue = ResumeToken = PreferredAgent = Digits = "";
        Queue = Queue.None;
        OwnSkillPlan = null;
        Callback = null;
        Turns = [];
        OwnAgentPrompt = _gonePrompt = null;
        Review = null;
        Recording = null;
    }

    /// <summary>A phone rings for him, and his queue lets it ring although his time is over.</summary>
    public bool IsSpared => State == CallerState.Offered && Queue.Config.MaxWaitSparesRinging;

    public bool IsOfferedTo(Agent agent)
    {
        foreach (var offer in agent.Offers)
        {
            if (offer.Caller == this)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>His phone rings for this caller already, or is not to ring for him.</summary>
    public bool IsClosedTo(Agent agent)
    {
        if (Review is { } review)
        {
            foreach (var vetoed in review.Vetoed)
            {
                if (vetoed == agent)
                {
                    return true;
                }
            }
        }

        return IsOfferedTo(agent);
    }

    /// <summary>He is to be served first of the two, at this moment.</summary>
    public bool ComesBefore(Caller other, long nowMs) => Standing.RankAt(nowMs).CompareTo(other.Standing.RankAt(nowMs)) < 0;

    /// <summary>Time from joining until now, or until he was connected.</summary>
    public long WaitMs(long nowMs) => (WasAnswered ? AnsweredAtMs : nowMs) - JoinedAtMs;
}
