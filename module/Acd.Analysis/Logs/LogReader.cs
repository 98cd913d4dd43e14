using System.Text;

namespace Acd.Analysis.Logs;

/// <summary>
/// Reads a stretch of time from FreeSWITCH's log: the file and those it was rotated to (<c>.1</c>, <c>.2</c>, … or with a date). Reads
/// only what it needs, from the newest backwards, and never more than <paramref name="maxBytes"/>. Takes its time: not for the
/// engine thread.
/// </summary>
/// <param name="maxBytes">Of lines; a busy hour at notice is some tens of megabytes.</param>
public sealed class LogReader(long maxBytes = LogReader.DefaultMaxBytes)
{
    public const long DefaultMaxBytes = 256L << 20;
    private const int BufferBytes = 1 << 20;

    /// <param name="path">Of the file FreeSWITCH writes.</param>
    /// <param name="since">Local time.</param>
    /// <param name="until">Local time, exclusive.</param>
    /// <param name="take">Gets every line of that time, oldest first.</param>
    /// <exception cref="IOException">There is no such file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public LogCoverage Read(string path, DateTime since, DateTime until, Action<LogPlace, LogLine> take)
    {
        var parts = new List<(string File, long Start, long End)>();
        long left = maxBytes;
        bool isCut = false;
        foreach (string name in FilesOf(path))
        {
            using var file = Open(name);
            long end = file.Length, start = LogWindow.Start(file, end, since);
            if (end - start > left)
            {
                start = LogWindow.NextLine(file, end - left);
                isCut = true;
            }
            parts.Add((name, start, end));
            left -= end - start;
            if (start > 0 || left <= 0)
                break;
        }
        parts.Reverse();
        foreach (var (name, start, end) in parts)
            ReadPart(name, start, end, (place, line) =>
            {
                if (line.At >= since && line.At < until)
                    take(place, line);
            });
        return new LogCoverage([.. parts.Select(part => part.File)], parts.Sum(part => part.End - part.Start), isCut);
    }

    /// <summary>Newest first. Others' files with such names (compressed ones) have no readable times and cost a look.</summary>
    private static IEnumerable<string> FilesOf(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!, beginning = Path.GetFileName(path) + ".";
        // A pattern's ".*" would match the file without an extension, too.
        var rotated = Directory.EnumerateFiles(folder)
            .Where(file => Path.GetFileName(file).StartsWith(beginning, StringComparison.Ordinal))
            .Where(file => !file.EndsWith(".gz", StringComparison.Ordinal) && !file.EndsWith(".xz", StringComparison.Ordinal))
            .OrderByDescending(File.GetLastWriteTimeUtc);
        return rotated.Prepend(path);
    }

    private void ReadPart(string name, long start, long end, Action<LogPlace, LogLine> take)
    {
        using var file = Open(name);
        long number = start <= maxBytes ? 1 + LinesBefore(file, start) : 0, offset = start;
        byte[] buffer = new byte[BufferBytes];
        int kept = 0;
        file.Position = start;
        while (offset < end)
        {
            int read = file.Read(buffer, kept, (int)Math.Min(buffer.Length - kept, end - offset - kept));
            if (read == 0)
                return; // the last line isn't finished yet
            var bytes = buffer.AsSpan(0, kept + read);
            for (int length; (length = bytes.IndexOf((byte)'\n')) >= 0; bytes = bytes[(length + 1)..])
            {
                if (LogLine.TryParse(Encoding.UTF8.GetString(bytes[..length]), out var line))
                    take(new LogPlace(name, number, offset), line);
                offset += length + 1;
                number += number > 0 ? 1 : 0;
            }
            // A line longer than the buffer is none of FreeSWITCH's.
            kept = bytes.Length < buffer.Length ? bytes.Length : 0;
            offset += bytes.Length - kept;
            bytes[..kept].CopyTo(buffer);
        }
    }

    private static long LinesBefore(FileStream file, long end)
    {
        byte[] buffer = new byte[BufferBytes];
        long lines = 0;
        file.Position = 0;
        for (long left = end; left > 0;)
        {
            int read = file.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0)
                break;
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
            left -= read;
        }
        return lines;
    }

    private static FileStream Open(string name) =>
        new(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
}
