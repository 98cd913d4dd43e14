namespace Acd.Engine.Callbacks;

/// <summary>
/// Counts how often each number asked to be called back within a day, so that nobody can have a stranger's phone ring all night.
/// </summary>
internal sealed class CallbackCaps
{
    private const long DayMs = 24L * 60 * 60 * 1000;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Queue<(long EndsAtMs, string Number)> _requests = [];

    /// <summary>Counts the request. False, and not counted, when the number has had as many as it may.</summary>
    public bool TryTake(string number, int cap, long nowMs)
    {
        while (_requests.TryPeek(out var oldest) && oldest.EndsAtMs <= nowMs)
        {
            Forget(_requests.Dequeue().Number);
        }

        var count = _counts.GetValueOrDefault(number);
        if (count >= cap)
        {
            return false;
        }

        _counts[number] = count + 1;
        _requests.Enqueue((nowMs + DayMs, number));
        return true;
    }

    private void Forget(string number)
    {
        if (_counts.TryGetValue(number, out var count) && count > 1)
        {
            _counts[number] = count - 1;
        }
        else
        {
            _counts.Remove(number);
        }
    }
}
