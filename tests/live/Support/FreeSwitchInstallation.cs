namespace Acd.Live.Tests.Support;

/// <summary>A FreeSWITCH installed on this machine. Nothing is ever written into it.</summary>
/// <param name="Binary">Path of the program.</param>
/// <param name="ModuleFolder">Folder of its modules.</param>
public sealed record FreeSwitchInstallation(string Binary, string ModuleFolder)
{
    /// <summary>Modules conf/ loads; an installation without them can't run a call centre.</summary>
    private static readonly string[] NeededModules =
        [
            "mod_console", "mod_logfile", "mod_tone_stream", "mod_commands",
            "mod_dptools", "mod_dialplan_xml", "mod_sofia", "mod_event_socket",
        ];

    private static readonly Lazy<(FreeSwitchInstallation? Found, string Missing)> Search = new(Find);

    /// <summary>The installation to test with; null when there is none, <see cref="Missing"/> then says what to do.</summary>
    public static FreeSwitchInstallation? Found => Search.Value.Found;

    public static string Missing => Search.Value.Missing;

    private static (FreeSwitchInstallation? Found, string Missing) Find()
    {
        string? named = Environment.GetEnvironmentVariable("FREESWITCH_PREFIX");
        List<string> prefixes = string.IsNullOrEmpty(named) ? UsualPrefixes() : [named];
        FreeSwitchInstallation? found = prefixes.Select(At).FirstOrDefault(installation => installation is not null);
        if (found is null)
        {
            return (null, $"no FreeSWITCH (bin/freeswitch and its modules) in {string.Join(", ", prefixes)}. " +
                "Install FreeSWITCH 1.11, or set FREESWITCH_PREFIX to the folder it was installed in.");
        }

        List<string> missing = [.. NeededModules.Where(name => !File.Exists(Path.Combine(found.ModuleFolder, name + ".so")))];
        return missing.Count == 0
            ? (found, "")
            : (null, $"{found.Binary} lacks {string.Join(", ", missing)} in {found.ModuleFolder}. Build or install these modules.");
    }

    private static List<string> UsualPrefixes()
    {
        List<string> prefixes = ["/usr/local/freeswitch", "/usr"];
        if (Programs.OnPath("freeswitch") is { } binary && Path.GetDirectoryName(Path.GetDirectoryName(binary)) is { } prefix)
            prefixes.Insert(0, prefix);
        return [.. prefixes.Distinct()];
    }

    private static FreeSwitchInstallation? At(string prefix)
    {
        string binary = Path.Combine(prefix, "bin", "freeswitch");
        string[] moduleFolders = [Path.Combine(prefix, "mod"), Path.Combine(prefix, "lib", "freeswitch", "mod")];
        string? modules = moduleFolders.FirstOrDefault(Directory.Exists);
        return File.Exists(binary) && modules is not null ? new FreeSwitchInstallation(binary, modules) : null;
    }
}
