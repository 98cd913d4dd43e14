namespace Acd.Live.Tests.Support;

/// <summary>Sounds in µ-law and A-law (ITU-T G.711).</summary>
public static class G711
{
    private const int Rate = 8000;
    private const int SamplesPerPacket = 160;
    private const int Bias = 0x84;
    private const int Clip = 32_635;

    /// <summary>The packet of 20 ms with that number of two tones sounding together.</summary>
    public static byte[] Tones(int number, double firstHz, double secondHz) => Packet(number, firstHz, secondHz, Encode);

    /// <summary>The same in A-law.</summary>
    public static byte[] AlawTones(int number, double firstHz, double secondHz) => Packet(number, firstHz, secondHz, EncodeAlaw);

    public static int DecodeAlaw(byte code)
    {
        int bits = code ^ 0x55;
        int segment = (bits >> 4) & 7;
        int magnitude = ((bits & 0x0f) << 4) + (segment == 0 ? 8 : 0x108);
        magnitude <<= Math.Max(segment - 1, 0);
        return (bits & 0x80) != 0 ? magnitude : -magnitude;
    }

    public static int Decode(byte code)
    {
        int bits = ~code;
        int magnitude = ((((bits & 0x0f) << 3) + Bias) << ((bits >> 4) & 7)) - Bias;
        return (bits & 0x80) != 0 ? -magnitude : magnitude;
    }

    private static byte[] Packet(int number, double firstHz, double secondHz, Func<int, byte> encode) =>
        [.. Enumerable.Range(number * SamplesPerPacket, SamplesPerPacket).Select(i => encode(Sample(i, firstHz) + Sample(i, secondHz)))];

    private static int Sample(int i, double hz) => (int)(8000 * Math.Sin(2 * Math.PI * hz * i / Rate));

    private static byte EncodeAlaw(int sample)
    {
        int magnitude = (sample < 0 ? -sample - 1 : sample) >> 3;
        int segment = Math.Max(0, 31 - System.Numerics.BitOperations.LeadingZeroCount((uint)magnitude | 1) - 4);
        int code = (segment << 4) | ((magnitude >> Math.Max(segment, 1)) & 0x0f);
        return (byte)(code ^ (sample < 0 ? 0x55 : 0xd5));
    }

    private static byte Encode(int sample)
    {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.Min(Math.Abs(sample), Clip) + Bias;
        int exponent = 31 - System.Numerics.BitOperations.LeadingZeroCount((uint)magnitude) - 7;
        return (byte)~(sign | (exponent << 4) | ((magnitude >> (exponent + 3)) & 0x0f));
    }
}
