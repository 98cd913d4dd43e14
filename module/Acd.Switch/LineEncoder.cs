using System.Text;

namespace Acd.Switch;

/// <summary>
/// UTF-8 of one line, in a reused buffer. Control characters become spaces: callers choose their own names, and must neither
/// break a log line in two nor reach a terminal with an escape sequence.
/// </summary>
internal sealed class LineEncoder
{
    private const int FirstBytes = 1024;

    private byte[] _buffer = new byte[FirstBytes];

    /// <summary>The bytes are valid until the next call.</summary>
    public ReadOnlySpan<byte> Encode(string text)
    {
        int written;
        while (!Encoding.UTF8.TryGetBytes(text, _buffer, out written))
        {
            _buffer = new byte[Math.Max(_buffer.Length * 2, Encoding.UTF8.GetByteCount(text))];
        }

        Span<byte> line = _buffer.AsSpan(0, written);
        BlankControls(line);
        return line;
    }

    private static void BlankControls(Span<byte> utf8)
    {
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] is < 0x20 or 0x7f)
            {
                utf8[i] = (byte)' ';
            }
            else if (utf8[i] == 0xc2 && i + 1 < utf8.Length && utf8[i + 1] < 0xa0)
            {
                utf8.Slice(i, 2).Fill((byte)' '); // U+0080 to U+009F, among them the one-character escape introducer
            }
        }
    }
}
