using Acd.CallCenter.Tests.Support;
using CsCheck;

namespace Acd.CallCenter.Tests.Commands;

/// <summary>
/// Lines made of the grammar's own words with some missing, doubled, huge, not UTF-8 once, or shaped like an attack: each is answered,
/// once, with a reply a client can parse.
/// </summary>
public sealed class FuzzTests
{
    private static readonly Gen<string> Known = Gen.OneOf(
        "agent", "tier", "queue", "add", "del", "set", "get", "list", "count", "load", "unload", "reload", "all", "agents", "members",
        "tiers", "status", "state", "state_if_waiting", "contact", "uuid", "type", "ready_time", "level", "position", "max_no_answer",
        "support", "anna", "callback", "UUID-standby", "'Logged Out'", "Available", "Waiting", "'Active Inbound'", "1", "-1", "0");

    private static readonly Gen<string> Strange = Gen.OneOf(
        "'", "''", "\\", "\\'", "^^:", "^^", ":", "|", "+OK", "-ERR", "\n", "\r\n+OK\n", "\0", "\u001b[2J", "%s%n", "${api}", "$(reboot)",
        "'; DROP TABLE agents; --", "1 OR 1=1", "{x=y}user/1", "\ufffd\ufffd", "\u202e", "🐻", "99999999999999999999", "1e9", "NaN");

    private static readonly Gen<string> Huge = Gen.Select(Gen.Char, Gen.Int[1_000, 70_000], (c, length) => new string(c, length));

    private static readonly Gen<string> Lines = Gen.Frequency((20, Known), (6, Strange), (3, Gen.String[0, 20]), (1, Huge))
        .Array[0, 12].Select(words => string.Join(' ', words));

    [Fact]
    public void Every_line_is_answered_once_and_readably() => Lines.Sample(
        line =>
        {
            FakeCallCenter center = Center();
            List<string> replies = [];
            new CallCenterDesk(center).Config(line, replies.Add);
            string reply = Assert.Single(replies);
            Assert.True(IsReadable(reply), $"{line} -> {reply}");
            Assert.All(center.Agents, agent => Assert.NotNull(agent.Name));
        },
        iter: 20_000);

    [Fact]
    public void Every_break_is_answered_once() => Lines.Sample(
        line =>
        {
            List<string> replies = [];
            new CallCenterDesk(Center()).Break(line, replies.Add);
            string reply = Assert.Single(replies);
            Assert.True(reply.Length == 0 || reply.StartsWith("-ERR Usage: ", StringComparison.Ordinal), reply);
        },
        iter: 5_000);

    [Fact]
    public void Every_json_request_is_answered() => Lines.Sample(
        line =>
        {
            string quoted = System.Text.Json.JsonSerializer.Serialize(line);
            CallCenterDesk desk = new(Center());
            Assert.NotNull(desk.Json($$"""{"arguments":{{quoted}},"queue_name":{{quoted}}}"""));
            Assert.False(desk.Json(line).Succeeded);
        },
        iter: 5_000);

    /// <summary>Empty, a bare value, or lines of which the last says how it went.</summary>
    private static bool IsReadable(string reply)
    {
        if (!reply.EndsWith('\n'))
        {
            return !reply.Contains("+OK", StringComparison.Ordinal) || reply.Length <= 63;
        }

        string last = reply.TrimEnd('\n').Split('\n')[^1];
        return last == "+OK" || last.StartsWith("-ERR ", StringComparison.Ordinal) || reply.StartsWith("-USAGE: ", StringComparison.Ordinal)
            || last.All(char.IsAsciiDigit);
    }

    private static FakeCallCenter Center() => new FakeCallCenter()
        .With(new Rows.AgentRow { Name = "anna", Type = "callback", Status = "Available", State = "Waiting" })
        .With(new Rows.TierRow("support", "anna", "Ready", 1, 1));
}
