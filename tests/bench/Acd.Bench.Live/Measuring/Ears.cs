using Acd.Bench.Report;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Live.Measuring;

/// <summary>A few callers who note when each packet reaches them, among many who don't.</summary>
public sealed class Ears : IAsyncDisposable
{
    public const int Most = 10;
    public const int UsualPacketMs = 20;
    private const double ToleranceMs = 5;

    private readonly List<RtpPhone> _ears = [];
    private readonly List<SipPhone> _phones = [];

    public int Count => _ears.Count;

    /// <summary>Packets they have received so far.</summary>
    public int Heard => _ears.Sum(ear => ear.Received.Count);

    /// <summary>More of them call, until there are so many.</summary>
    /// <param name="site">Where they call.</param>
    /// <param name="destination">Whom.</param>
    /// <param name="codec">What they speak, as in <c>a=rtpmap</c>.</param>
    /// <param name="packetMs">Audio they want in a packet.</param>
    /// <param name="upTo">How many there are then.</param>
    public async Task CallAsync(
        BenchSite site, string destination, string codec = SippCalls.Pcmu, int packetMs = UsualPacketMs, int upTo = Most)
    {
        while (_ears.Count < upTo)
        {
            _ears.Add(new RtpPhone());
            _phones.Add(new SipPhone(site.Switch.Folder.SipPort));
            await _phones[^1].CallAsync(destination, Sdp.Audio(_ears[^1].Port, [codec], packetMs));
        }
    }

    /// <summary>Whether what they hear from now on is steady, and how many cores FreeSWITCH keeps busy meanwhile.</summary>
    public async Task<(double Cores, IReadOnlyList<(string Name, double Value)> Steadiness)> MeasureAsync(
        BenchSite site, TimeSpan measured, int packetMs = UsualPacketMs)
    {
        (double cpu, TimeSpan from, int[] heard) = (site.CpuSeconds(), AgentPhones.Now, [.. _ears.Select(ear => ear.Received.Count)]);
        await Task.Delay(measured);
        double seconds = (AgentPhones.Now - from).TotalSeconds;
        double cores = (site.CpuSeconds() - cpu) / seconds;
        IReadOnlyList<RtpPacket>[] streams = [.. _ears.Select((ear, i) => (IReadOnlyList<RtpPacket>)[.. ear.Received.Skip(heard[i])])];
        return (cores, Steadiness(streams, seconds, packetMs));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (SipPhone phone in _phones)
            await phone.DisposeAsync();
        foreach (RtpPhone ear in _ears)
            await ear.DisposeAsync();
    }

    private static IReadOnlyList<(string Name, double Value)> Steadiness(
        IReadOnlyList<RtpPacket>[] streams, double seconds, double packetMs)
    {
        (RtpPacket Before, RtpPacket Here)[] pairs = [.. streams.SelectMany(stream => stream.Zip(stream.Skip(1)))];
        double[] gaps = [.. pairs.Select(pair => (pair.Here.At - pair.Before.At).TotalMilliseconds)];
        double expected = streams.Length * seconds * 1000 / packetMs;
        return
        [
            ("gap_p50_ms", Percentiles.At(gaps, 0.5)), ("gap_p99_ms", Percentiles.At(gaps, 0.99)),
            ("gap_p01_ms", Percentiles.At(gaps, 0.01)),
            ("gaps_steady_share", gaps.Length == 0 ? 0 : gaps.Count(gap => Math.Abs(gap - packetMs) <= ToleranceMs) / (double)gaps.Length),
            ("packets_share", streams.Sum(stream => stream.Count) / expected),
            ("sequence_breaks", pairs.Count(pair => (ushort)(pair.Before.Sequence + 1) != pair.Here.Sequence)),
        ];
    }
}
