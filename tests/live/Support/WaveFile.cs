using System.Buffers.Binary;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>Sounds for tests: 16 bits, 8,000 Hz, mono, a tone that rises, so that every packet of it is different.</summary>
public static class WaveFile
{
    private const int Rate = 8000;
    private const int HeaderBytes = 44;

    public static void Write(string path, TimeSpan length, double startHz = 300)
    {
        int samples = (int)(length.TotalSeconds * Rate);
        var bytes = new byte[HeaderBytes + (2 * samples)];
        Encoding.ASCII.GetBytes("RIFF    WAVEfmt ").CopyTo(bytes, 0);
        Put32(bytes, 4, bytes.Length - 8);
        Put32(bytes, 16, 16);
        Put32(bytes, 20, 0x0001_0001);
        Put32(bytes, 24, Rate);
        Put32(bytes, 28, 2 * Rate);
        Put32(bytes, 32, 0x0010_0002);
        Encoding.ASCII.GetBytes("data").CopyTo(bytes, 36);
        Put32(bytes, 40, 2 * samples);
        double phase = 0;
        for (int i = 0; i < samples; i++)
        {
            phase += 2 * Math.PI * (startHz + (0.05 * i)) / Rate;
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(HeaderBytes + (2 * i)), (short)(8000 * Math.Sin(phase)));
        }

        // Whole or not at all: who opens it while it is written would find no sound.
        File.WriteAllBytes(path + ".part", bytes);
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Mean distance of a channel's samples from zero, of 32,768.</summary>
    public static double Loudness(byte[] wave, int channel = 0, int channels = 1)
    {
        int samples = (wave.Length - HeaderBytes) / 2 / channels;
        return Enumerable.Range(0, samples)
            .Average(i => Math.Abs((double)BinaryPrimitives.ReadInt16LittleEndian(
                wave.AsSpan(HeaderBytes + (2 * ((i * channels) + channel))))));
    }

    private static void Put32(byte[] to, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(to.AsSpan(at), value);
}
