using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Host.Configuration;

namespace Acd.Host.Tests.Configuration;

public sealed class ConfigDiffTests
{
    private static readonly QueueConfig Queue = new()
    {
        Name = "support", Overflow = [new(OverflowCondition.Length, 20, "sales"), new(OverflowCondition.Wait, 60_000, Extension: "9000")],
    };

    private static readonly AgentConfig Agent = new() { Name = "anna", Contact = "user/1", Skills = [new("english", 5)] };

    private static readonly EngineConfig Before = new()
    {
        Queues = [Queue], Agents = [Agent], Tiers = [new("support", "anna")], BreakReasons = [new("lunch", 1_800_000)],
        Dispositions = ["solved"],
    };

    [Fact]
    public void Equal_lists_are_no_change() => Assert.Equal("nothing changed", Diff(Before with
    {
        Queues = [Queue with { Overflow = [.. Queue.Overflow] }],
        Agents = [Agent with { Skills = [new("english", 5)], MoreContacts = [.. new List<string>()] }],
    }).Summary);

    [Fact]
    public void Single_values_are_shown_before_and_after()
    {
        var diff = Diff(Before with
        {
            Queues = [Queue with { WrapUpMs = 5_000, AbsentAgents = AbsentAgents.None, NoAnswerStatus = AgentStatus.LoggedOut }],
            Tiers = [new("support", "anna", Weight: 3)],
            BreakReasons = [new("lunch", 2_700_000)],
        });

        Assert.Equal("1 queue changed, 1 tier changed, 1 break reason changed", diff.Summary);
        Assert.Equal(
            [
                "queue changed: support",
                "  wrap-up-time: nothing → 5",
                "  agent-no-answer-status: On Break → Logged Out",
                "  absent-agents: on-break,unreachable → none",
                "tier changed: support / anna",
                "  weight: 1 → 3",
                "break reason changed: lunch",
                "  limit: 1800 → 2700",
            ],
            Lines(diff));
    }

    [Fact]
    public void Of_lists_it_is_shown_what_came_and_went_or_that_the_order_changed()
    {
        Assert.Equal(
            ["agent changed: anna", "  skill: name=\"english\" level=\"5\" → name=\"english\" level=\"7\""],
            Lines(Diff(Before with { Agents = [Agent with { Skills = [new("english", 7)] }] })));
        Assert.Equal(
            ["agent changed: anna", "  skill removed: name=\"english\" level=\"5\"", "  more contact added: value=\"user/2\""],
            Lines(Diff(Before with { Agents = [Agent with { Skills = [], MoreContacts = ["user/2"] }] })));
        Assert.Equal(
            ["queue changed: support", "  overflow: another order"],
            Lines(Diff(Before with { Queues = [Queue with { Overflow = [Queue.Overflow[1], Queue.Overflow[0]] }] })));
        Assert.Equal(
            [
                "queue changed: support",
                "  overflow added: when=\"length\" threshold=\"20\" queue=\"sales\"",
                "  exit-key added: digits=\"1\" extension=\"9001\"",
                "  callback added: dial-string=\"x/{number}\"",
                "  callback prefix added: value=\"+49\"",
            ],
            Lines(Diff(Before with
            {
                Queues =
                [
                    Queue with
                    {
                        Overflow = [.. Queue.Overflow, Queue.Overflow[0]], ExitKeys = [new("1", ExitAction.Leave, "9001")],
                        Callback = new() { DialString = "x/{number}", AllowedPrefixes = ["+49"] },
                    },
                ],
            })));
    }

    [Fact]
    public void Codes_come_and_go() => Assert.Equal(
        ["break reason added: training", "break reason removed: lunch", "disposition added: open", "disposition removed: solved"],
        Lines(Diff(Before with { BreakReasons = [new("training")], Dispositions = ["open"] })));

    [Fact]
    public void Who_says_it_in_other_words_has_a_code_and_what_it_is_about()
    {
        var lines = Diff(Before with { Queues = [Queue with { WrapUpMs = 5_000, MaxLength = 3 }] }).Lines;

        Assert.Equal([false, true, true], lines.Select(line => line.IsPart));
        Assert.Equal(["config-change", "config-value-given", "config-value-changed"], lines.Select(line => line.Said.Id));
        Assert.Equal(["queue", "changed", "support"], lines[0].Said.Values);
        Assert.Equal(["wrap-up-time", "5"], lines[1].Said.Values);
        Assert.Equal(["max-length", "0", "3"], lines[2].Said.Values);
    }

    private static IEnumerable<string> Lines(ConfigDiff diff) => diff.Lines.Select(line => line.ToString());

    private static ConfigDiff Diff(EngineConfig after) => new(Before, after);
}
