using Acd.Engine.Facts;

namespace Acd.Engine.Statistics;

/// <summary>Facts of callers.</summary>
internal sealed class CallerFold(Tallies tallies, Handling handling)
{
    /// <summary>False: the fact doesn't fit what was before.</summary>
    public bool Joined(in Fact fact)
    {
        if (tallies.Calls.Find(fact.Call) is not null)
        {
            return false;
        }

        var queue = tallies.Queue(fact.Queue);
        tallies.Calls.Add(fact.Call, queue, tallies.NowMs);
        queue.Add(tallies.Now, QueueColumns.Offered);
        queue.Waiting++;
        return true;
    }

    /// <summary>Queue names of refused callers come from the dialplan and can be anything: only known queues count.</summary>
    public bool Refused(in Fact fact)
    {
        if (!tallies.Queues.TryGetValue(fact.Queue, out var queue))
        {
            return false;
        }

        queue.Add(tallies.Now, QueueColumns.Refused);
        return true;
    }

    public bool Resumed(in Fact fact)
    {
        if (tallies.Calls.Find(fact.Call) is not { } call)
        {
            return false;
        }

        call.JoinedAtMs = tallies.NowMs - fact.DurationMs;
        call.Queue.Add(tallies.Now, QueueColumns.Resumed);
        return true;
    }

    public bool Moved(in Fact fact)
    {
        if (tallies.Calls.Find(fact.Call) is not { IsConnected: false } call)
        {
            return false;
        }

        var to = tallies.Queue(fact.Queue);
        if (call.IsCallback)
        {
            call.Queue.Callbacks--;
            to.Callbacks++;
        }
        else
        {
            call.Queue.Add(tallies.Now, QueueColumns.MovedOut);
            call.Queue.Waiting--;
            to.Add(tallies.Now, QueueColumns.Offered);
            to.Add(tallies.Now, QueueColumns.MovedIn);
            to.Waiting++;
        }

        call.JoinedAtMs = tallies.NowMs - fact.DurationMs;
        call.Queue = to;
        return true;
    }

    public bool CallbackRequested(in Fact fact)
    {
        if (tallies.Calls.Find(fact.Call) is not { IsConnected: false, IsCallback: false } call)
        {
            return false;
        }

        call.IsCallback = true;
        call.Queue.Add(tallies.Now, QueueColumns.CallbacksRequested);
        call.Queue.Waiting--;
        call.Queue.Callbacks++;
        return true;
    }

    public bool CallbackAttempt(in Fact fact, int column)
    {
        var call = tallies.Calls.Find(fact.Call);
        call?.Queue.Add(tallies.Now, column);
        return call is not null;
    }

    public bool Answered(in Fact fact)
    {
        if (tallies.Calls.Find(fact.Call) is not { IsConnected: false } call)
        {
            return false;
        }

        call.IsConnected = true;
        if (call.IsCallback)
        {
            call.Queue.Callbacks--;
            call.Queue.Add(tallies.Now, QueueColumns.CallbacksAnswered);
        }
        else
        {
            call.Queue.Waiting--;
            call.Queue.Answer(tallies.Now, fact.DurationMs);
        }

        call.Queue.Talking++;
        if (!string.IsNullOrEmpty(fact.Agent))
        {
            tallies.Agent(fact.Agent).Connect(call);
        }

        return true;
    }

    public bool Ended(in Fact fact)
    {
        if (tallies.Calls.Find(fact.Call) is not { TalkEnded: false } call)
        {
            return false;
        }

        if (call.IsConnected)
        {
            call.Queue.Talking--;
            handling.TalkEnded(call, fact.DurationMs);
            return true;
        }

        if (call.IsCallback)
        {
            call.Queue.Callbacks--;
            call.Queue.Add(
                tallies.Now,
                fact.Outcome == CallerOutcome.CallbackCancelled ? QueueColumns.CallbacksCancelled : QueueColumns.CallbacksFailed);
        }
        else
        {
            call.Queue.Waiting--;
            call.Queue.Leave(tallies.Now, fact.Outcome, fact.WaitMs);
        }

        tallies.Calls.Remove(call);
        return true;
    }
}
