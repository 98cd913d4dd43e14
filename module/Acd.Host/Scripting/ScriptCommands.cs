using Acd.Host.ConsoleCommands;

namespace Acd.Host.Scripting;

/// <summary>The <c>acd script …</c> commands.</summary>
internal static class ScriptCommands
{
    public const string Unused = "-ERR scripts aren't used here: set scripts-folder in acd.conf.xml and load the module again";

    public static IEnumerable<IConsoleCommand> Of(ScriptDesk desk, EngineDriver driver) =>
    [
        new ScriptStatusCommand(desk),
        new ScriptCheckCommand(desk),
        new ScriptRunCommand(desk, driver, trace: false),
        new ScriptRunCommand(desk, driver, trace: true),
        new ScriptReloadCommand(desk),
    ];
}
