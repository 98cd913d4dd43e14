using System.Globalization;

namespace Acd.Live.Tests.Support;

/// <summary>How many calls, and how fast.</summary>
/// <param name="Count">Ends after so many; 0: goes on until stopped.</param>
/// <param name="PerSecond">New calls a second (callers only).</param>
public sealed record SippCalls(int Count, int PerSecond = 10)
{
    /// <summary>As in <c>a=rtpmap</c>.</summary>
    public const string Pcmu = "0 PCMU/8000";

    /// <summary>For a phone that rings whenever somebody calls.</summary>
    public static readonly SippCalls UntilStopped = new(0);

    /// <summary>So many are up at a time: whenever one ends, the next begins. Null: new ones don't wait for others.</summary>
    public int? Held { get; init; }

    /// <summary>Notes how long each call took to be answered.</summary>
    public bool TimesSetUp { get; init; }

    /// <summary>Audio that comes to this port goes back to where it came from; null: nobody says anything.</summary>
    public int? EchoPort { get; init; }

    /// <summary>The only codec callers offer, as in <c>a=rtpmap</c>.</summary>
    public string Codec { get; init; } = Pcmu;

    /// <summary>Audio callers want in a packet.</summary>
    public int PacketMs { get; init; } = 20;

    /// <summary>It is ended after so long.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>SIPp's arguments. Without -l it would hold new calls back when many are up.</summary>
    public IEnumerable<string> Arguments => [.. Pace, .. TimesSetUp ? ["-trace_rtt", "-rtt_freq", "1"] : Array.Empty<string>(), .. Echo];

    private string[] Echo => EchoPort is { } port ? ["-rtp_echo", "-mi", "127.0.0.1", "-mp", Text(port)] : [];

    private string[] Pace => (Count, Held) switch
    {
        (0, null) => [],
        (0, int held) => ["-r", Text(PerSecond), "-l", Text(held)],
        _ => ["-m", Text(Count), "-r", Text(PerSecond), "-l", Text(Held ?? Count + 1)],
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
