namespace Acd.Live.Tests.Support;

/// <summary>How much of a tone is in a sound (Goertzel's algorithm).</summary>
public static class Tone
{
    private const int Rate = 8000;

    /// <summary>Share of the sound's energy that is this tone, 0 to 1; 0 for near silence.</summary>
    public static double Share(IReadOnlyList<int> samples, double hz)
    {
        double coefficient = 2 * Math.Cos(2 * Math.PI * hz / Rate);
        (double before, double last, double energy) = (0, 0, 0);
        foreach (int sample in samples)
        {
            (before, last) = (last, sample + (coefficient * last) - before);
            energy += (double)sample * sample;
        }

        double power = (before * before) + (last * last) - (coefficient * before * last);
        return energy < 100.0 * samples.Count ? 0 : 2 * power / (energy * samples.Count);
    }

    /// <summary>Share of the tone in the loudest fifth of a second of what was heard in G.711.</summary>
    public static double Share(IEnumerable<RtpPacket> packets, double hz)
    {
        int[] samples = [.. packets.SelectMany(Samples)];
        return samples.Chunk(Rate / 5).Where(chunk => chunk.Length == Rate / 5).Select(chunk => Share(chunk, hz)).DefaultIfEmpty(0).Max();
    }

    private static IEnumerable<int> Samples(RtpPacket packet) => packet.PayloadType switch
    {
        0 => packet.Payload.Select(G711.Decode),
        8 => packet.Payload.Select(G711.DecodeAlaw),
        _ => [],
    };
}
