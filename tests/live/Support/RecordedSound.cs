using System.Buffers.Binary;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>A WAV file of 16 bits at 8,000 Hz, as FreeSWITCH records it, channel by channel.</summary>
public sealed record RecordedSound(IReadOnlyList<IReadOnlyList<int>> Channels)
{
    private const int Rate = 8000;

    public TimeSpan Length => TimeSpan.FromSeconds((double)Channels[0].Count / Rate);

    public static RecordedSound Read(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        Assert.Equal("RIFF", Encoding.ASCII.GetString(bytes, 0, 4));
        int channels = BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(22));
        Assert.Equal(Rate, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(24)));
        int data = Encoding.ASCII.GetString(bytes).IndexOf("data", StringComparison.Ordinal) + 8;
        int samples = (bytes.Length - data) / 2 / channels;
        return new RecordedSound([.. Enumerable.Range(0, channels).Select(channel => (IReadOnlyList<int>)[
            .. Enumerable.Range(0, samples).Select(
                i => (int)BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(data + (2 * ((i * channels) + channel)))))])]);
    }
}
