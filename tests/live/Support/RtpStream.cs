using System.Globalization;

namespace Acd.Live.Tests.Support;

/// <summary>What a run of packets says about the stream they belong to.</summary>
public static class RtpStream
{
    /// <summary>
    /// One stream without a break: sequence numbers go up by one, timestamps by <paramref name="samplesPerPacket"/>, source and payload
    /// type stay.
    /// </summary>
    public static void AssertContinuous(IReadOnlyList<RtpPacket> packets, uint samplesPerPacket)
    {
        for (int i = 1; i < packets.Count; i++)
        {
            (RtpPacket before, RtpPacket here) = (packets[i - 1], packets[i]);
            string where = string.Create(
                CultureInfo.InvariantCulture, $"packet {i}, {before with { Payload = [] }} to {here with { Payload = [] }}");
            Assert.True((ushort)(before.Sequence + 1) == here.Sequence, $"sequence breaks at {where}");
            Assert.True(before.Timestamp + samplesPerPacket == here.Timestamp, $"timestamp breaks at {where}");
            Assert.True(before.Source == here.Source && before.PayloadType == here.PayloadType, $"another stream at {where}");
            Assert.False(here.Marker, $"a talkspurt begins at {where}");
        }
    }

    /// <summary>Paced by the clock: never much faster; a full machine may hold packets up, but then they catch up.</summary>
    public static void AssertPaced(IReadOnlyList<RtpPacket> packets, TimeSpan interval)
    {
        double mean = (packets[^1].At - packets[0].At) / (packets.Count - 1) / interval;
        Assert.InRange(mean, 0.9, 2.0);
    }

    /// <summary>Silence has one or two different samples in G.711, and packets that are all alike in other codecs.</summary>
    public static bool IsSound(IEnumerable<RtpPacket> packets) =>
        packets.Select(packet => Convert.ToHexString(packet.Payload)).Distinct().Count() > 5;
}
