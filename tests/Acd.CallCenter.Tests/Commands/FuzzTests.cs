using Acd.CallCenter.Tests.Face;
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
        "busy_delay_time", "reject_delay_time", "no_answer_delay_time", "wrap_up_time", "support", "anna", "callback",
        "UUID-standby", "'Logged Out'", "Available", "Waiting", "'Active Inbound'", "1", "-1", "0");

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

    /// <summary>Sub-commands as they should be, but for what is in their places.</summary>
    private static readonly Gen<string> Commands = Gen.Select(
        Gen.OneOf(
            "agent add {0} callback", "agent add {0} uuid-standby", "agent del {0}", "agent reload {0}", "agent list {0}",
            "agent get {1} {0}", "agent set status {0} {1}", "agent set state {0} {1}", "agent set state_if_waiting {0} {1}",
            "agent set contact {0} {1}", "agent set uuid {0} {1}", "agent set type {0} {1}", "agent set ready_time {0} {1}",
            "agent set busy_delay_time {0} {1}", "agent set reject_delay_time {0} {1}", "agent set no_answer_delay_time {0} {1}",
            "agent set wrap_up_time {0} {1}", "agent set max_no_answer {0} {1}", "tier add support {0} {1} {1}", "tier add {1} {0}",
            "tier set level support {0} {1}", "tier set position support {0} {1}", "tier set state support {0} {1}",
            "tier del support {0}", "tier reload {1} {0}", "tier list", "queue load {1}", "queue reload {1}", "queue unload {1}",
            "queue list {1} support", "queue count {1} support", "queue list agents support {1}"),
        Gen.Frequency((4, Gen.Const("anna")), (3, Gen.Const("z")), (1, Strange), (1, Huge)),
        Gen.Frequency((4, Known), (2, Strange), (1, Gen.String[0, 20]), (1, Gen.Int.Select(number => $"{number}")), (1, Huge)),
        (form, name, value) => form.Replace("{0}", name, StringComparison.Ordinal).Replace("{1}", value, StringComparison.Ordinal));

    /// <summary>What the book takes and the engine doesn't would stand in the way of every later change.</summary>
    [Fact]
    public void Whatever_is_typed_the_engine_goes_on_taking_changes_and_calls() => Gen.OneOf(Commands, Lines).Array[1, 25].Sample(
        lines =>
        {
            FaceRig rig = new(FaceRig.OneAgent()) { MayRefuse = true };
            foreach (string line in lines)
            {
                string reply = rig.Config(line);
                Assert.True(IsReadable(reply), $"{line} -> {reply}");
            }

            rig.Config("queue load support");
            rig.Config("agent add last callback");
            rig.Config("agent set contact last user/last");
            rig.Config("tier add support last 0 0");
            rig.Config("agent set status last Available");
            Assert.Contains(rig.Applied.Tiers, tier => tier is { Agent: "last", Queue: "support" });
            Engine.Ids.CallId call = rig.Join();
            rig.Wait(120_000);
            Assert.NotEmpty(rig.Offers);
            rig.Leave(call);
        },
        iter: 300);

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

    /// <summary>JSON that is whole and still not what is meant: other kinds of values, keys twice, in another case, nested deep.</summary>
    private static readonly Gen<string> Documents = Gen.Select(
        Gen.OneOf("arguments", "Arguments", "queue_name", "arg\\u0075ments", "", "x"),
        Gen.OneOf(
            "\"agent list\"", "\"QUEUE LIST AGENTS\"", "\"queue list members\"", "\"queue list\"", "\"support\"",
            "\"\\u0000\"", "\"\\ud800\"", "7", "-1e999",
            "null", "true", "[]", "{}", "[[[[[[[[]]]]]]]]", new string('[', 5_000) + new string(']', 5_000),
            "\"" + new string('x', 70_000) + "\""),
        (key, value) => $"\"{key}\":{value}").Array[0, 5].Select(pairs => "{" + string.Join(',', pairs) + "}");

    [Fact]
    public void Every_json_document_is_answered_with_json_or_nothing() => Gen
        .OneOf(Documents, Documents.Select(text => text[..(text.Length / 2)]))
        .Sample(
            document =>
            {
                Json.JsonReply reply = new CallCenterDesk(Center()).Json(document);
                if (reply.Response is { } response)
                {
                    System.Text.Json.JsonDocument.Parse(response).Dispose();
                }

                Assert.True(reply.Response is not null || !reply.Succeeded);
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
