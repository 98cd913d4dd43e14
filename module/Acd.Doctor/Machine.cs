using System.Globalization;

namespace Acd.Doctor;

/// <summary>Reads what Linux says of itself and of a process. Any thread.</summary>
/// <param name="Root">In front of every path, so that tests can show another machine.</param>
public sealed record Machine(string Root = "/")
{
    /// <summary>The whole of a small file such as <c>/proc/sys/…</c>, without the last line's end; null: it can't be read.</summary>
    public string? Read(string path)
    {
        try
        {
            return File.ReadAllText(Path.Combine(Root, path.TrimStart('/'))).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A file that holds one number; null: it can't be read or doesn't.</summary>
    public long? Number(string path) =>
        long.TryParse(Read(path), NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>
    /// A soft limit of a process (<c>/proc/PID/limits</c>); <see cref="long.MaxValue"/>: unlimited; null: not to be known.
    /// </summary>
    public long? Limit(int process, string name)
    {
        string? line = Line($"/proc/{process}/limits", name);
        string? soft = line?[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return soft switch
        {
            null => null,
            "unlimited" => long.MaxValue,
            _ => long.TryParse(soft, CultureInfo.InvariantCulture, out long number) ? number : null,
        };
    }

    /// <summary>A number of <c>/proc/PID/status</c>, such as <c>VmSwap</c> in KB; null: not to be known.</summary>
    public long? Status(int process, string name)
    {
        string? line = Line($"/proc/{process}/status", name + ":");
        string? value = line?[(name.Length + 1)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return long.TryParse(value, CultureInfo.InvariantCulture, out long number) ? number : null;
    }

    /// <summary>Whether a process has a capability (<c>/proc/PID/status</c>, CapEff); false as well where it isn't to be known.</summary>
    public bool HasCapability(int process, int capability)
    {
        string? held = Line($"/proc/{process}/status", "CapEff:")?["CapEff:".Length..].Trim();
        return ulong.TryParse(held, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong bits) && (bits >> capability & 1) == 1;
    }

    /// <summary>A field of <c>/proc/PID/stat</c>, counted from 1 as proc(5) does; null: not to be known.</summary>
    public long? Stat(int process, int field)
    {
        // The second field is the program's name in brackets, which may hold anything.
        string? rest = Read($"/proc/{process}/stat") is { } line ? line[(line.LastIndexOf(')') + 1)..] : null;
        string? value = rest?.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(field - 3);
        return long.TryParse(value, CultureInfo.InvariantCulture, out long number) ? number : null;
    }

    /// <summary>How full a folder's disk is; null: there is no such folder.</summary>
    public DiskSpace? Disk(string folder)
    {
        try
        {
            var drive = new DriveInfo(Path.Combine(Root, folder.TrimStart('/')));
            return drive.TotalSize > 0 ? new DiskSpace(folder, drive.AvailableFreeSpace, drive.TotalSize) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private string? Line(string path, string beginning) =>
        Read(path)?.Split('\n').FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal));
}
