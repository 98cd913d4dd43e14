using Acd.Engine.Config;
using Acd.Engine.Timing;

namespace Acd.Engine.Queues;

/// <summary>Places of callers who left unserved, found again by number or token until their time is over. Each can be taken once.</summary>
internal sealed class Resumes
{
    private readonly Dictionary<ResumeKey, ResumePlace> _places = [];
    private readonly Stack<ResumePlace> _pool = [];

    public int Count => _places.Count;

    /// <summary>Keeps the caller's place. The newest one under a number or token counts.</summary>
    public void Remember(EngineState state, Caller caller)
    {
        var byNumber = NumberKey(caller.Queue, caller.Number);
        var byToken = TokenKey(caller.Queue, caller.ResumeToken);
        if (byNumber == default && byToken == default)
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
    public bool TryTake(EngineState state, Queue queue, string number, string token, out long joinedAtMs, out long score)
    {
        if (!_places.TryGetValue(TokenKey(queue, token), out var place) && !_places.TryGetValue(NumberKey(queue, number), out place))
        {
            joinedAtMs = score = 0;
            return false;
        }

        joinedAtMs = place.JoinedAtMs;
        score = place.Score;
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

    private static ResumeKey TokenKey(Queue queue, string token) => token.Length > 0 ? new(queue.Name, token, IsToken: true) : default;

    /// <summary>The default: a number that is nobody's.</summary>
    private static ResumeKey NumberKey(Queue queue, string number) =>
        HiddenNumber.Is(number) && !queue.Config.Keeps(OldMeanings.Resume)
            ? default
            : new(queue.Name, number, IsToken: false);

    private void Put(ResumeKey key, ResumePlace place)
    {
        if (key != default)
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
