using System.Text.Json;
using System.Text.RegularExpressions;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.Tests.ConsoleCommands;

/// <summary>docs/commands.md and its translation say what can be typed: every command and every kind of value, and no others.</summary>
public sealed partial class CommandReferenceTests
{
    private static readonly (string Usage, string Summary)[] Commands = [.. Read()];

    [Fact]
    public void Every_command_is_there_in_the_words_of_the_help() =>
        AssertLines("- `acd ", Commands.Select(command => $"- `acd {command.Usage}`: {command.Summary}"));

    [Fact]
    public void Every_kind_of_value_is_there_in_the_words_of_the_help() =>
        AssertLines("- `<", ArgumentKinds.All.Select(kind => $"- `<{kind.Name}>`: {kind.Meaning}"));

    [Fact]
    public void The_translation_has_the_same_commands_and_kinds()
    {
        Assert.Equal(Listed("commands.md").Select(CodeOf), Listed("commands.zh.md").Select(CodeOf));
        Assert.All(Listed("commands.zh.md"), line => Assert.Matches("：.*[\\u4e00-\\u9fff]", line));
    }

    private static void AssertLines(string start, IEnumerable<string> wanted)
    {
        var lines = wanted.ToList();
        Assert.True(
            lines.SequenceEqual(Lines("commands.md", start)), $"docs/commands.md should have these lines:\n{string.Join('\n', lines)}");
    }

    private static IEnumerable<string> Listed(string document) => Lines(document, "- `acd ").Concat(Lines(document, "- `<"));

    /// <summary>Through the door everybody uses.</summary>
    private static IEnumerable<(string, string)> Read()
    {
        using var json = JsonDocument.Parse(Typed.Reply("help --json"));
        foreach (var command in json.RootElement.EnumerateArray())
            yield return (command.GetProperty("usage").GetString()!, command.GetProperty("summary").GetString()!);
    }

    private static IEnumerable<string> Lines(string document, string start) =>
        File.ReadLines(Path.Combine(RepositoryRoot.Folder, "docs", document))
            .Where(line => line.StartsWith(start, StringComparison.Ordinal));

    private static string CodeOf(string line) => Code().Match(line).Value;

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();
}
