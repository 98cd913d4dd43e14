namespace Acd.Doctor;

/// <summary>The commands of FreeSWITCH whose answers checks look at. All of them only look, and are cheap.</summary>
public static class SwitchQuestions
{
    public const string Version = "version short";
    public const string Status = "status";
    public const string Channels = "show channels as json";
    public const string Folder = "global_getvar conf_dir";
    public const string LogFolder = "global_getvar log_dir";
    public const string ModuleFolder = "global_getvar mod_dir";
    public const string Shim = "acd shim --json";
    public const string CallCenter = "module_exists mod_callcenter";

    public static readonly IReadOnlyList<string> All =
        [Version, Status, Channels, Folder, LogFolder, ModuleFolder, Shim, CallCenter];
}
