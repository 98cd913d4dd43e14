using Acd.Host.ConsoleCommands;
using Acd.Host.Tests.Support;
using CsCheck;

namespace Acd.Host.Tests.ConsoleCommands;

/// <summary>
/// Lines made of the grammar's own words with some missing, doubled, huge, not UTF-8 once, or shaped like an attack: each is answered,
/// once, readably; what is refused changes nothing.
/// </summary>
public sealed class CommandFuzzTests
{
    private const int LinesPerHost = 200;
    private const int HostsAtAll = 60;

    private static readonly Gen<string> Known = Gen.OneOf(
        "agent", "list", "set", "status", "queue", "caller", "move", "priority", "take", "out", "open", "drain", "close", "callback",
        "record",
        "start", "stop", "pause", "monitor", "report", "--json", "--interval=15", "--for=5m", "store", "help",
        "version", "explain", "info", "since", "--list", "wrap-up", "skills", "capacity", "transfer",
        "position", "withdraw", "release", "support", "sales", "anna", "bob", "call-1", "1", "uuid-1", "'On Break'", "Available", "lunch",
        "german=8", "90", "1h", "listen");

    private static readonly Gen<string> Strange = Gen.OneOf(
        "'", "\"", "''", "\\", "\\'", "+OK", "-ERR", "\n", "\r\n+OK\n", "\0", "\u001b[2J", "%s%n", "${api}", "$(reboot)", "--", "--=",
        "--for=",
        "'; DROP TABLE agents; --", "1 OR 1=1", "{x=y}user/1", "\ufffd\ufffd", "\u202e", "🐻", "99999999999999999999", "-1", "1e9", "NaN",
        "call--1", "call-18446744073709551616");

    private static readonly Gen<string> Huge = Gen.Select(Gen.Char, Gen.Int[1_000, 70_000], (c, length) => new string(c, length));

    private static readonly Gen<string[]> Lines = Gen.Frequency((20, Known), (5, Strange), (2, Gen.String[0, 20]), (1, Huge))
        .Array[0, 9].Select(words => string.Join(' ', words)).Array[LinesPerHost];

    [Fact]
    public void Every_line_is_answered_once_and_readably_and_what_is_refused_changes_nothing() => Lines.Sample(
        lines =>
        {
            var @switch = new ScriptedSwitch { AnswersCommands = false };
            @switch.Join(1, call: 1);
            // All in one instant, so that only commands can change what the list shows.
            foreach (string line in lines)
            {
                @switch.Type(2, "agent list --json");
                @switch.Type(2, line);
            }
            @switch.Type(2, "agent list --json");
            @switch.Run();

            Assert.Equal((2 * lines.Length) + 1, @switch.Replies.Count);
            Assert.DoesNotContain(@switch.LogLines, line => line.Contains("ACD1300", StringComparison.Ordinal));
            for (int i = 0; i < lines.Length; i++)
                Check(lines[i], @switch.Replies[2 * i], @switch.Replies[(2 * i) + 1], @switch.Replies[(2 * i) + 2]);
        },
        iter: HostsAtAll, threads: 1);

    private static void Check(string line, string before, string reply, string after)
    {
        string shown = line.Length > 200 ? line[..200] : line;
        Assert.True(IsReadable(reply), $"{shown} -> {(reply.Length > 200 ? reply[..200] : reply)}");
        if (reply.StartsWith("-ERR", StringComparison.Ordinal))
            Assert.True(before == after, $"{shown} was refused and changed something");
    }

    /// <summary>Control characters would let a name write over a terminal, or look like another reply.</summary>
    private static bool IsReadable(string reply) =>
        reply.EndsWith('\n') && reply.Length > 1 && !reply.Any(c => char.IsControl(c) && c is not ('\n' or '\t'));
}
