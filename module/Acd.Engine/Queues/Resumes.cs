using Acd.Engine.Timing;

namespace Acd.Engine.Queues;

/// <summary>Places of callers who hung up, found again by number or token until their time is over. Each can be taken once.</summary>
internal sealed class Resumes
{
    private readonly Dictionary<ResumeKey, ResumePlace> _places = [];
    private readonly Stack<ResumePlace> _pool = [];

    public int Count => _places.Count;

    /// <summary>Keeps the caller's place. The newest one under a number or token counts.</summary>
    public void Remember(EngineState state, Caller caller)
    {
        var byNumber = new ResumeKey(caller.Queue.Name, caller.Number, IsToken: false);
        var byToken = new ResumeKey(caller.Queue.Name, caller.ResumeToken, IsToken: true);
        if (caller.Number.Length == 0 && caller.ResumeToken.Length == 0)
        {
            return;
        }

        Forget(state, byNumber);
        Forget(state, byToken);
        if (!_pool.TryPop(out var place))
        {
            place = new ResumePlace();
        }

        place.Begin(byNumber, byToken, caller);
        Put(byNumber, place);
        Put(byToken, place);
        state.Deadlines.Arm(place.Deadline, state.NowMs + caller.Queue.Config.ResumeWindowMs, DeadlineReason.ResumeEnd);
    }

    /// <summary>The place kept for somebody who calls again; a token counts more than a number. False: there is none.</summary>
    public bool TryTake(EngineState state, string queue, string number, string token, out long joinedAtMs)
    {
        if (!_places.TryGetValue(new(queue, token, IsToken: true), out var place)
            && !_places.TryGetValue(new(queue, number, IsToken: false), out place))
        {
            joinedAtMs = 0;
            return false;
        }

        joinedAtMs = place.JoinedAtMs;
        End(state, place);
        return true;
    }

    /// <summary>The place's time is over, or it has been taken.</summary>
    public void End(EngineState state, ResumePlace place)
    {
        state.Deadlines.Cancel(place.Deadline);
        Drop(place.ByNumber, place);
        Drop(place.ByToken, place);
        place.Clear();
        _pool.Push(place);
    }

    private void Put(ResumeKey key, ResumePlace place)
    {
        if (key.Value.Length > 0)
        {
            _places[key] = place;
        }
    }

    private void Drop(ResumeKey key, ResumePlace place)
    {
        if (_places.TryGetValue(key, out var known) && known == place)
        {
            _places.Remove(key);
        }
    }

    private void Forget(EngineState state, ResumeKey key)
    {
        if (_places.TryGetValue(key, out var place))
        {
            End(state, place);
        }
    }
}
