using System.Runtime.InteropServices;
using System.Text;
using Acd.Switch.Native;

namespace Acd.Switch.Tests.Fakes;

/// <summary>Builds a native event as the shim does: texts packed one after the other, the blob beside it.</summary>
internal sealed unsafe class NativeEventBuilder(NativeEventKind kind)
{
    private NativeEvent _event = new() { Kind = kind };
    private int _used;

    public byte[] BlobBytes { get; private set; } = [];

    public NativeEvent Event => _event;

    /// <summary>An event of garbage, but of a plausible kind; the host gives it its own blob pointer.</summary>
    public static NativeEventBuilder FromBytes(ReadOnlySpan<byte> bytes)
    {
        NativeEvent e = MemoryMarshal.Read<NativeEvent>(bytes);
        e.Kind = (NativeEventKind)((uint)e.Kind % 12);
        return new NativeEventBuilder(e.Kind) { _event = e };
    }

    public NativeEventBuilder At(long atUs)
    {
        _event.AtUs = atUs;
        return this;
    }

    public NativeEventBuilder Ids(ulong call = 0, ulong leg = 0, ulong request = 0)
    {
        (_event.CallId, _event.LegId, _event.RequestId) = (call, leg, request);
        return this;
    }

    public NativeEventBuilder Cause(int cause)
    {
        _event.Cause = cause;
        return this;
    }

    /// <summary>Appends a text; when it doesn't fit it is cut between code points and flagged, as acd_abi.h says.</summary>
    public NativeEventBuilder Text(int index, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int length = Math.Min(bytes.Length, AbiConstants.EventTextBytes - _used);
        if (length < bytes.Length)
        {
            _event.Flags |= AbiConstants.EventCut;
            while (length > 0 && (bytes[length] & 0xc0) == 0x80)
            {
                length--;
            }
        }

        _event.Texts[index] = new NativeSpan { Offset = (ushort)_used, Length = (ushort)length };
        fixed (byte* room = _event.TextBytes)
        {
            bytes.AsSpan(0, length).CopyTo(new Span<byte>(room + _used, length));
        }

        _used += length;
        return this;
    }

    public NativeEventBuilder RawSpan(int index, ushort offset, ushort length)
    {
        _event.Texts[index] = new NativeSpan { Offset = offset, Length = length };
        return this;
    }

    public NativeEventBuilder Blob(string text)
    {
        BlobBytes = Encoding.UTF8.GetBytes(text);
        _event.BlobLength = (uint)BlobBytes.Length;
        return this;
    }

    /// <summary>A blob length with no bytes behind it.</summary>
    public NativeEventBuilder RawBlobLength(uint length)
    {
        _event.BlobLength = length;
        return this;
    }
}
