using System.Text;

namespace Acd.Analysis.Logs;

/// <summary>
/// Finds where a moment begins in a file whose lines ascend in time, by steps backwards from its end, so that a log of many gigabytes
/// costs a few reads.
/// </summary>
internal static class LogWindow
{
    private const int StepBytes = 4 << 20;
    private const int LookBytes = 64 << 10;

    /// <summary>An offset at the beginning of a line, some time before <paramref name="since"/>; 0: the file begins later.</summary>
    public static long Start(Stream file, long end, DateTime since)
    {
        byte[] buffer = new byte[LookBytes];
        for (long at = end - StepBytes; at > 0; at -= StepBytes)
        {
            file.Position = at;
            int read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (FirstStamp(buffer.AsSpan(0, read)) is { } found && found.At < since)
                return at + found.Offset;
        }
        return 0;
    }

    /// <summary>The first offset at or after <paramref name="at"/> where a line begins.</summary>
    public static long NextLine(Stream file, long at)
    {
        if (at <= 0)
            return 0;
        byte[] buffer = new byte[LookBytes];
        file.Position = at;
        int read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        int end = buffer.AsSpan(0, read).IndexOf((byte)'\n');
        return at + (end < 0 ? read : end + 1);
    }

    private static (DateTime At, int Offset)? FirstStamp(ReadOnlySpan<byte> bytes)
    {
        // The first piece is the end of a line that began before.
        int at = bytes.IndexOf((byte)'\n') + 1;
        while (at > 0 && at < bytes.Length)
        {
            int length = bytes[at..].IndexOf((byte)'\n');
            if (length < 0)
                return null;
            if (LogLine.TryParse(Encoding.UTF8.GetString(bytes.Slice(at, length)), out var line))
                return (line.At, at);
            at += length + 1;
        }
        return null;
    }
}
