namespace Acd.Engine.Agents;

/// <summary>
/// Keeps an agent's share of handling time below a limit with one number per agent, a leaky bucket: handling fills it by
/// <c>(1 − limit)</c> per ms, waiting drains it by <c>limit</c> per ms, so at exactly the limit it stands still. What is above a window's
/// worth of uninterrupted handling must be rested off: <c>excess / limit</c> ms.
/// </summary>
internal struct Occupancy
{
    private double _levelMs;

    /// <summary>Adds time spent handling (ringing, talking, wrapping up) or not (ready, resting), both while available.</summary>
    public void Add(long handlingMs, long otherMs, int limitPercent)
    {
        var limit = limitPercent / 100.0;
        _levelMs = Math.Max(0, _levelMs + (handlingMs * (1 - limit)) - (otherMs * limit));
    }

    /// <summary>How long he has to rest before his next offer, ms.</summary>
    public readonly long RestMs(int limitPercent, long windowMs)
    {
        var limit = limitPercent / 100.0;
        return Math.Max(0, (long)Math.Ceiling((_levelMs - (windowMs * (1 - limit))) / limit));
    }
}
