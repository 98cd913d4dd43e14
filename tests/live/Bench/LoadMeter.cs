using System.Diagnostics;
using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests.Bench;

/// <summary>Measures from its construction on.</summary>
internal sealed class LoadMeter(WaitingRoomLoad load)
{
    private const int PacketsPerSecond = 50;

    private readonly double _process = load.CpuSeconds();
    private readonly double _thread = load.CpuSeconds("acd-music");
    private readonly long _heard = load.Heard;
    private readonly int _probed = load.Probe.Received.Count;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public Sample Read(int callers)
    {
        double packets = _clock.Elapsed.TotalSeconds * PacketsPerSecond * callers;
        return new Sample(
            (load.CpuSeconds() - _process) * 1e6 / packets,
            (load.CpuSeconds("acd-music") - _thread) * 1e6 / packets,
            (load.Heard - _heard) / packets,
            Gaps([.. load.Probe.Received.Skip(_probed)]));
    }

    private static string Gaps(IReadOnlyList<RtpPacket> packets)
    {
        double[] gaps = [.. packets.Skip(1).Zip(packets, (later, earlier) => (later.At - earlier.At).TotalMilliseconds).Order()];
        return gaps.Length == 0
            ? "none"
            : string.Create(
                CultureInfo.InvariantCulture, $"{gaps[gaps.Length / 2]:0.0} / {gaps[gaps.Length * 99 / 100]:0.0} / {gaps[^1]:0.0}");
    }
}
