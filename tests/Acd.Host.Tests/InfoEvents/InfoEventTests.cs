using System.Text.Json;
using System.Text.RegularExpressions;
using Acd.Engine.Facts;
using Acd.Host.InfoEvents;
using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.InfoEvents;

public sealed partial class InfoEventTests
{
    private static readonly string On = TestConfig.Xml.Replace(
        "<settings>", """<settings><param name="info-events" value="true"/>""", StringComparison.Ordinal);

    [Fact]
    public void Every_fact_is_told_in_order_without_a_gap()
    {
        var @switch = OneCall(On);

        var told = @switch.Events.Where(line => line.StartsWith("CUSTOM acd::info ", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, told.Count).Select(number => $"{number}"), told.Select(line => Header(line, "ACD-Sequence")));
        Assert.Single(told.Select(line => Header(line, "ACD-Engine")).Distinct());
        Assert.Equal(
            ["caller-joined", "offer-started", "offer-failed", "caller-ended"],
            told.Where(line => Header(line, "ACD-Call") == "7").Select(line => Header(line, "ACD-Event")));
        string joined = told.Single(line => Header(line, "ACD-Event") == "caller-joined");
        Assert.Equal(("support", "uuid-7", "+437", "2000"),
            (Header(joined, "ACD-Queue"), Header(joined, "ACD-Call-UUID"), Header(joined, "ACD-Caller-Number"),
                Header(joined, "ACD-Time-Ms")));
    }

    [Fact]
    public void Nothing_is_told_unless_it_is_asked_for()
    {
        var @switch = OneCall(TestConfig.Xml, "info since 0");

        Assert.DoesNotContain(@switch.Events, line => line.Contains("acd::info", StringComparison.Ordinal));
        Assert.StartsWith("-ERR facts aren't told as events here: set info-events to true", @switch.Replies[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Who_was_away_gets_what_followed()
    {
        var @switch = OneCall(On, "info since 0", "info since 2", "info since 999", "info since -1", "info since x");

        string[] all = Lines(@switch.Replies[0]), rest = Lines(@switch.Replies[1]);
        Assert.Equal(all.Skip(2), rest);
        using var first = JsonDocument.Parse(all[0]);
        Assert.Equal("1", first.RootElement.GetProperty("ACD-Sequence").GetString());
        Assert.Equal($"+OK the newest is {all.Length}\n", @switch.Replies[2]);
        Assert.All(@switch.Replies.Skip(3), reply => Assert.StartsWith("-ERR", reply, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("queue drain support", "action-taken", "console: acd queue drain support: +OK")]
    [InlineData("queue drain nowhere", "action-refused", "console: acd queue drain nowhere: -ERR no queue")]
    [InlineData("agent set status anna Available --json", "action-taken", "console: acd agent set status anna Available --json: ")]
    public void Orders_typed_on_the_console_are_told_with_what_came_of_them(string line, string kind, string text)
    {
        var @switch = OneCall(On, line, "queue list", "info since 0");

        var told = Lines(@switch.Replies[^1]).Select(one => JsonDocument.Parse(one).RootElement)
            .Where(one => one.GetProperty("ACD-Event").GetString()!.StartsWith("action-", StringComparison.Ordinal)).ToList();
        var action = Assert.Single(told);
        Assert.Equal((kind, "console"), (action.GetProperty("ACD-Event").GetString(), action.GetProperty("ACD-Supervisor").GetString()));
        Assert.StartsWith(text, action.GetProperty("ACD-Text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_longer_kept_is_said()
    {
        var desk = new InfoDesk(new ScriptedSwitch(), _ => DateTimeOffset.UnixEpoch);
        desk.Start(true);
        for (long number = 1; number <= InfoDesk.Kept + 5; number++)
            desk.Take(new Fact { Kind = FactKind.ConfigApplied, Sequence = number });

        Assert.Null(desk.Since(4, 10));
        Assert.Equal([6L, 7L], desk.Since(5, 2)!.Select(told => told.Sequence));
        Assert.Equal(InfoDesk.Kept + 5, desk.Newest);
    }

    [Theory]
    [InlineData("events.md")]
    [InlineData("events.zh.md")]
    public void The_document_lists_every_kind_with_its_headers(string file)
    {
        var documented = Row().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "docs", file)))
            .ToDictionary(row => row.Groups["event"].Value, row => Header().Matches(row.Groups["headers"].Value).Select(one => one.Value));

        var kinds = Enum.GetValues<FactKind>().Where(kind => kind != FactKind.None).ToList();
        Assert.Equal(kinds.Select(kind => EnumText.Of(kind)).Order(), documented.Keys.Order());
        Assert.All(kinds, kind => Assert.Equal(
            InfoFields.Of(kind).Select(field => field.Name), documented[EnumText.Of(kind)]));
    }

    private static ScriptedSwitch OneCall(string xml, params IReadOnlyList<string> lines)
    {
        var @switch = new ScriptedSwitch { ConfigXml = xml };
        @switch.Join(2, call: 7);
        @switch.At(4, events => events.On(new CallerLeft(new CallId(7), LeaveReason.HungUp), @switch.NowUs));
        foreach (string line in lines)
            @switch.Type(5, line);
        @switch.Run();
        return @switch;
    }

    private static string[] Lines(string reply) => [.. reply.Split('\n').Where(line => line.StartsWith('{'))];

    private static string Header(string line, string name) =>
        line.Split(' ').Select(word => word.Split('=')).FirstOrDefault(pair => pair[0] == name) is [_, var value] ? value : "";

    [GeneratedRegex(@"^\| `(?<event>[a-z-]+)` \| [^|]* \| (?<headers>[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("ACD-[A-Za-z-]+")]
    private static partial Regex Header();
}
