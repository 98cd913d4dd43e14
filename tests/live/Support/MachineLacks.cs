using System.Globalization;

namespace Acd.Live.Tests.Support;

/// <summary>
/// What this machine and its FreeSWITCH lack, looked up without the doctor, by the names of its checks; none of it is our configuration's.
/// </summary>
public static class MachineLacks
{
    private static readonly (string Check, string File, long Wanted)[] Kernel =
    [
        ("pid-max", "/proc/sys/kernel/pid_max", 65_536), ("threads-max", "/proc/sys/kernel/threads-max", 30_000),
        ("maps", "/proc/sys/vm/max_map_count", 65_530), ("receive-buffer", "/proc/sys/net/core/rmem_default", 1_048_576),
    ];

    private static readonly (string Check, string Name, long Wanted)[] Limits =
    [
        ("files", "Max open files", 65_536), ("threads", "Max processes", 16_384), ("stack", "Max stack size", 245_760),
    ];

    /// <param name="process">FreeSWITCH's.</param>
    /// <param name="version">As FreeSWITCH says it, such as 1.11.1.</param>
    public static IReadOnlyList<string> Of(int process, string version)
    {
        string[] limits = File.ReadAllLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/limits"));
        string clock = File.ReadAllText("/sys/devices/system/clocksource/clocksource0/current_clocksource").Trim();
        return
        [
            .. Kernel.Where(each => Number(File.ReadAllText(each.File)) < each.Wanted).Select(each => each.Check),
            .. Limits.Where(each => Number(Soft(limits, each.Name)) < each.Wanted).Select(each => each.Check),
            .. Version.Parse(version) < new Version(1, 11, 2) ? ["version"] : Array.Empty<string>(),
            .. clock is "hpet" or "acpi_pm" or "jiffies" ? ["clock"] : Array.Empty<string>(),
        ];
    }

    private static string Soft(string[] limits, string name) =>
        limits.Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim().Split(' ')[0];

    private static long Number(string text) =>
        text.Trim() is "unlimited" ? long.MaxValue : long.Parse(text.Trim(), CultureInfo.InvariantCulture);
}
