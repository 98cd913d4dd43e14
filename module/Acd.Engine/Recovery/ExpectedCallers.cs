namespace Acd.Engine.Recovery;

/// <summary>
/// Places of callers who left without wanting to, found again by their channel's UUID until their time is over. Each can be taken once.
/// </summary>
internal sealed class ExpectedCallers
{
    private readonly Dictionary<string, KnownPlace> _places = new(StringComparer.Ordinal);
    private readonly Queue<(string CallUuid, long UntilMs)> _order = [];

    public int Count => _places.Count;

    public void Add(string callUuid, in KnownPlace place, long nowMs)
    {
        Forget(nowMs);
        if (callUuid.Length > 0 && place.UntilMs > nowMs)
        {
            _places[callUuid] = place;
            _order.Enqueue((callUuid, place.UntilMs));
        }
    }

    /// <summary>False: nobody of that UUID is expected back in this queue. Who asks for another one begins anew.</summary>
    public bool TryTake(string callUuid, string queue, long nowMs, out KnownPlace place)
    {
        place = default;
        return _places.Count > 0 && _places.Remove(callUuid, out place) && place.UntilMs > nowMs
            && (queue == place.AskedQueue || queue == place.Queue);
    }

    /// <summary>Nearly in the order in which they end; one that hides behind a later one costs a little memory for a while.</summary>
    private void Forget(long nowMs)
    {
        while (_order.TryPeek(out var oldest) && oldest.UntilMs <= nowMs)
        {
            _order.Dequeue();
            if (_places.TryGetValue(oldest.CallUuid, out var place) && place.UntilMs <= nowMs)
            {
                _places.Remove(oldest.CallUuid);
            }
        }
    }
}
