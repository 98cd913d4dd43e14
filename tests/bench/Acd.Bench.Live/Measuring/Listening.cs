using Acd.Bench.Report;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Live.Measuring;

/// <summary>Callers who only wait: what hearing music costs, and whether what some of them receive is steady.</summary>
public static class Listening
{
    private const int ArrivalsPerSecond = 200;
    private const int Ears = 10;
    private const double PacketMs = 20;
    private const double ToleranceMs = 5;

    public static async Task<IReadOnlyList<(string Name, double Value)>> MeasureAsync(
        Product product, int callers, TimeSpan settle, TimeSpan measured)
    {
        await using BenchSite site = await BenchSite.StartAsync(product, AgentTeam.Nobody);
        string destination = product.Queues ? ProductFiles.Queue : ProductFiles.Music;
        List<RtpPhone> ears = [];
        List<SipPhone> phones = [];
        try
        {
            for (int i = 0; i < Ears; i++)
            {
                ears.Add(new RtpPhone());
                phones.Add(new SipPhone(site.Switch.Folder.SipPort));
                await phones[^1].CallAsync(destination, Sdp.Audio(ears[^1].Port, ["0 PCMU/8000"]));
            }

            int there = await site.HoldAsync(callers - Ears, ArrivalsPerSecond, destination) + Ears;
            await Task.Delay(settle);
            (double cpu, TimeSpan from, int[] heard) = (site.CpuSeconds(), AgentPhones.Now, [.. ears.Select(ear => ear.Received.Count)]);
            await Task.Delay(measured);
            double seconds = (AgentPhones.Now - from).TotalSeconds;
            double cores = (site.CpuSeconds() - cpu) / seconds;
            IReadOnlyList<RtpPacket>[] streams = [.. ears.Select((ear, i) => (IReadOnlyList<RtpPacket>)[.. ear.Received.Skip(heard[i])])];
            return [("held", there), ("cpu_cores", cores), ("callers_per_core", there / cores), .. Steadiness(streams, seconds)];
        }
        finally
        {
            foreach (SipPhone phone in phones)
                await phone.DisposeAsync();
            foreach (RtpPhone ear in ears)
                await ear.DisposeAsync();
        }
    }

    /// <param name="streams">What some callers received.</param>
    /// <param name="seconds">In so many seconds.</param>
    /// <param name="packetMs">Audio in a packet.</param>
    public static IReadOnlyList<(string Name, double Value)> Steadiness(
        IReadOnlyList<RtpPacket>[] streams, double seconds, double packetMs = PacketMs)
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
