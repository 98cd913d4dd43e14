using System.Globalization;
using Acd.Engine.Ports;
using Acd.Host.Logging;

namespace Acd.Host.Traffic;

/// <summary>Which of the switch's limits holds phones back: for the log and for <c>acd status</c>. Engine thread only.</summary>
internal sealed class LimitWatch(HostLog log)
{
    private const long LogEveryUs = 30_000_000;
    private long _loggedUs = long.MinValue / 2;
    private SwitchLimit _limit;
    private long _value;
    private long _lastUs;

    /// <summary>Phones that ever had to wait because of a limit.</summary>
    public long HeldBack { get; private set; }

    public void Note(SwitchLimit limit, long value, long waiting, long heldBack, long atUs)
    {
        (_limit, _value, _lastUs, HeldBack) = (limit, value, atUs, heldBack);
        if (atUs - _loggedUs >= LogEveryUs)
        {
            _loggedUs = atUs;
            if (limit == SwitchLimit.Paused)
            {
                log.OffersPaused(waiting);
            }
            else
            {
                log.OffersHeldBack(Name(limit), value, waiting);
            }
        }
    }

    /// <summary>"none", or the limit that bit last and when.</summary>
    public string Text(long nowUs) => HeldBack == 0 ? "none" : string.Create(
        CultureInfo.InvariantCulture,
        $"{Described}, {(nowUs - _lastUs) / 1_000_000} s ago; {HeldBack} offers held back in all");

    private string Described => _limit == SwitchLimit.Paused ? Name(_limit) : $"{Name(_limit)} {_value}";

    private static string Name(SwitchLimit limit) => limit switch
    {
        SwitchLimit.Sessions => "max-sessions",
        SwitchLimit.Paused => "fsctl pause",
        _ => "sessions-per-second",
    };
}
