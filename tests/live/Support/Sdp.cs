using System.Globalization;

namespace Acd.Live.Tests.Support;

/// <summary>Offers of audio (RFC 4566).</summary>
public static class Sdp
{
    /// <param name="port">Where the audio is to be sent.</param>
    /// <param name="codecs">"0 PCMU/8000" and the like, the best first.</param>
    /// <param name="ptimeMs">Audio per packet.</param>
    /// <param name="direction">sendrecv, sendonly, …</param>
    public static string Audio(int port, string[] codecs, int ptimeMs = 20, string direction = "sendrecv")
    {
        string payloads = string.Join(' ', codecs.Select(codec => codec.Split(' ')[0]));
        IEnumerable<string> maps = codecs.Select(codec => $"a=rtpmap:{codec}\r\n");
        return string.Create(CultureInfo.InvariantCulture,
            $"v=0\r\no=caller 1 {Version()} IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n" +
            $"m=audio {port} RTP/AVP {payloads}\r\n{string.Concat(maps)}a=ptime:{ptimeMs}\r\na={direction}\r\n");
    }

    /// <summary>Where an offer or answer wants its audio.</summary>
    public static int AudioPort(string sdp)
    {
        string line = sdp.Split("\r\n").First(l => l.StartsWith("m=audio ", StringComparison.Ordinal));
        return int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    /// <summary>A version of the session that is newer than the one before.</summary>
    private static long Version() => System.Diagnostics.Stopwatch.GetTimestamp();
}
