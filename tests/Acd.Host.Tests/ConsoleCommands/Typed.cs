using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.ConsoleCommands;

/// <summary>What a fresh host answers to what is typed, one line a second.</summary>
internal static class Typed
{
    public static string Reply(string line) => Replies(line)[0];

    public static List<string> Replies(params string[] lines)
    {
        var @switch = new ScriptedSwitch();
        for (int i = 0; i < lines.Length; i++)
            @switch.Type(i + 1, lines[i]);
        @switch.Run();
        return @switch.Replies;
    }
}
