namespace FsModule;

/// <summary>
/// The way into mod_acd for sites that run mod_managed: loads mod_acd and hands commands on. Holds no state, so any number of
/// instances may run at once. Nothing it does throws: an exception would cost the caller the reply.
/// </summary>
internal sealed class Door
{
    private const string Module = "mod_acd";
    private const string Command = "acd";
    private const string UnknownCommand = "INVALID COMMAND!";

    // Mono 6.8's collector waits for ever for a call's thread now and then, and with it every later "managed" command.
    private const string LoadedLine = $"FsModule.dll has loaded {Module}. \"{Command} …\" works everywhere, \"managed {Command} …\" only in"
        + " consoles: Mono can hang on a call's thread, so don't use it in a dialplan.";

    private readonly IConsole console;

    public Door(IConsole console) => this.console = console;

    /// <summary>Loads mod_acd unless it is loaded. Without success one error line says what to do.</summary>
    public void Open()
    {
        try
        {
            Load();
        }
        catch (Exception e)
        {
            console.Error($"FsModule.dll: {Module} is not loaded: {e.Message}. Run \"load {Module}\" in fs_cli.");
        }
    }

    /// <summary>Runs <c>acd <paramref name="arguments"/></c> and returns its reply as it is, or a line that starts with -ERR.</summary>
    public string Forward(string arguments)
    {
        try
        {
            string reply = console.Execute(Command, arguments) ?? "";
            return IsUnknownCommand(reply)
                ? $"-ERR {Module} is not loaded: run \"load {Module}\" in fs_cli; the log says why when that fails\n"
                : reply;
        }
        catch (Exception e)
        {
            return $"-ERR managed {Command}: {e.Message}\n";
        }
    }

    /// <summary>The same where nobody waits for the reply, so it goes to the log.</summary>
    public void ForwardInBackground(string arguments)
    {
        string reply = Forward(arguments).TrimEnd();
        string line = $"managedrun {Command} {arguments}: {reply}";
        if (reply.StartsWith("-ERR", StringComparison.Ordinal))
            console.Error(line);
        else
            console.Notice(line);
    }

    private void Load()
    {
        string exists = console.Execute("module_exists", Module);
        if (IsUnknownCommand(exists))
        {
            console.Error($"FsModule.dll: {Module} is not loaded, because mod_commands isn't: put mod_commands before mod_managed"
                + " in modules.conf.xml and restart FreeSWITCH.");
            return;
        }

        if (IsTrue(exists))
            return;

        string reply = console.Execute("load", Module);
        if (IsTrue(console.Execute("module_exists", Module)))
            console.Notice(LoadedLine);
        else
            console.Error(WhyNotLoaded(reply));
    }

    private string WhyNotLoaded(string reply)
    {
        string file = Path.Combine(console.Execute("global_getvar", "mod_dir").Trim(), Module + ".so");
        if (!File.Exists(file))
            return $"FsModule.dll: {Module} is not loaded: {file} is missing. Run scripts/install, then \"load {Module}\" in fs_cli.";

        string reason = reply.Split('\n').FirstOrDefault(line => line.StartsWith("-ERR", StringComparison.Ordinal)) ?? "no reason given";
        return $"FsModule.dll: {file} did not load ({reason.Trim()}). The lines before this one say why; mend it, then run"
            + $" \"load {Module}\" in fs_cli.";
    }

    private static bool IsTrue(string reply) => reply.Trim() == "true";

    private static bool IsUnknownCommand(string reply) => reply.Trim() == UnknownCommand;
}
