using System.Buffers.Binary;

namespace Acd.Live.Tests.Support;

/// <summary>An RTP packet (RFC 3550) as it arrived.</summary>
/// <param name="At">When, by the monotonic clock.</param>
public sealed record RtpPacket(TimeSpan At, ushort Sequence, uint Timestamp, bool Marker, byte PayloadType, uint Source, byte[] Payload)
{
    private const int HeaderBytes = 12;

    /// <summary>Null when it is none.</summary>
    public static RtpPacket? Parse(TimeSpan at, ReadOnlySpan<byte> bytes) =>
        bytes.Length <= HeaderBytes || bytes[0] >> 6 != 2
            ? null
            : new RtpPacket(
                at, BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]),
                bytes[1] >> 7 == 1, (byte)(bytes[1] & 0x7f), BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]),
                bytes[HeaderBytes..].ToArray());

    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderBytes + Payload.Length];
        bytes[0] = 0x80;
        bytes[1] = (byte)((Marker ? 0x80 : 0) | PayloadType);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), Sequence);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), Timestamp);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(8), Source);
        Payload.CopyTo(bytes, HeaderBytes);
        return bytes;
    }
}
