using FreeSWITCH;
using FreeSWITCH.Native;

namespace FsModule;

/// <summary>The FreeSWITCH around us. Any thread; no call leg, so Mono never sees one.</summary>
internal sealed class FreeSwitchConsole : IConsole
{
    public string Execute(string command, string arguments)
    {
        using var api = new Api(null);
        return api.Execute(command, arguments);
    }

    public void Notice(string line) => Log.WriteLine(LogLevel.Notice, line);

    public void Error(string line) => Log.WriteLine(LogLevel.Error, line);
}
