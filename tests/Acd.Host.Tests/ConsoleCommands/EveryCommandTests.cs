using System.Text.Json;

namespace Acd.Host.Tests.ConsoleCommands;

/// <summary>Every command there is with arguments missing, too many, huge, not UTF-8 once, and shaped like an attack.</summary>
public sealed class EveryCommandTests
{
    /// <summary>By another thread when nothing is wrong with them; the switch of these tests doesn't wait for that.</summary>
    private static readonly string[] AnsweredLater = ["metrics", "shim", "doctor", "analyze"];

    /// <summary>Lists how a line could go on, which is nothing for most of these.</summary>
    private const string MayListNothing = "complete";

    private static readonly string[] Bad =
    [
        "", "''", "nobody", "'; DROP TABLE agents; --", "1 OR 1=1", "${api}", "%s%n", "\ufffd\ufffd", "--", "--for=", "--nonsense=1", "-1",
        "99999999999999999999", "\u001b[2J", "a b c d e f g h i j k l m n o p", new string('x', 70_000),
    ];

    [Fact]
    public void Each_is_answered_once_and_readably()
    {
        foreach (string command in Commands())
        {
            string[] lines = [.. Bad.Where(bad => bad.Length > 0 || !AnsweredLater.Contains(command)).Select(bad => $"{command} {bad}")];

            List<string> replies = Typed.Replies(lines);

            Assert.True(replies.Count == lines.Length, $"{command}: {replies.Count} replies");
            Assert.All(replies, reply => Assert.True(
                IsReadable(reply) || (command == MayListNothing && reply == "\n"), $"{command} -> {Shown(reply)}"));
        }
    }

    [Fact]
    public void What_takes_arguments_says_which_are_missing_and_how_to_write_it()
    {
        (string Command, string Reply)[] without = [.. Commands(needsArguments: true).Select(command => (command, Typed.Reply(command)))];

        Assert.InRange(without.Length, 20, int.MaxValue);
        Assert.All(without, pair => Assert.StartsWith("-ERR ", pair.Reply, StringComparison.Ordinal));
        Assert.All(without, pair => Assert.Contains("acd " + pair.Command, pair.Reply, StringComparison.Ordinal));
    }

    /// <summary>All but those that hurt the engine on purpose.</summary>
    private static List<string> Commands(bool needsArguments = false)
    {
        using var json = JsonDocument.Parse(Typed.Reply("help --json"));
        return
        [
            .. json.RootElement.EnumerateArray()
                .Where(command => !needsArguments || command.GetProperty("arguments").EnumerateArray().Any(IsNeeded))
                .Select(command => command.GetProperty("command").GetString()!)
                .Where(command => !command.StartsWith("fault", StringComparison.Ordinal)),
        ];
    }

    private static bool IsNeeded(JsonElement argument) =>
        argument.GetProperty("required").GetBoolean();

    private static bool IsReadable(string reply) =>
        reply.EndsWith('\n') && reply.Length > 1 && !reply.Any(c => char.IsControl(c) && c is not ('\n' or '\t'));

    private static string Shown(string text) => text.Length > 200 ? text[..200] : text;
}
