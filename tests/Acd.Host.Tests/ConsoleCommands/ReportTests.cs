using System.Text.Json;
using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.ConsoleCommands;

/// <summary>
/// Reports of a morning at the test's queue: anna talks with call-1 from 10 s to 100 s and wraps up for 10 s; call-2 hangs up after 30 s;
/// call-3 comes in the next quarter of an hour and waits. The wall clock begins with 1970.
/// </summary>
public sealed class ReportTests
{
    private const string Formulas = """
        SL: service level #3 answered within T / (answered + abandoned), T being "within"; --json has all five
        ASA: waits of answered callers / answered; a wait begins on joining the first queue and includes ringing
        AHT: (talk + wrap-up) / handled, in the interval in which the wrap-up ends
        wrap-up: wrap-up / calls with wrap-up
        P90, longest: 90 % of the waits of answered callers; the longest wait of an answered or abandoned one
        rate: abandoned / offered; time-outs, exit keys and callbacks aren't abandons

        """;

    [Fact]
    public void Queues_today() => Assert.Equal("""
        QUEUE    FROM         OFFERED  ANSWERED  ABANDONED  SHORT  FLOW-OUT      SL  WITHIN   ASA   P90  LONGEST   AHT  WRAP-UP    RATE
        sales    01-01 00:00        0         0          0      0         0       -    0:20     -     -     0:00     -        -       -
        support  01-01 00:00        3         1          1      0         0  50.0 %    0:20  0:05  0:05     0:30  1:40     0:10  33.3 %
        2 rows

        """ + Formulas, Reply("report queue"));

    [Theory]
    [InlineData("report queue --interval=15")]
    [InlineData("report queue --interval 15")]
    [InlineData("REPORT QUEUE --INTERVAL 15")]
    public void Queues_in_the_last_two_intervals(string line)
    {
        var rows = Rows(Reply(line));

        Assert.Equal(4, rows.Count);
        Assert.Equal("support 01-01 00:00 2 1 1 0 0 50.0 % 0:20 0:05 0:05 0:30 1:40 0:10 50.0 %", rows[1]);
        Assert.Equal("support 01-01 00:15 1 0 0 0 0 - 0:20 - - 0:00 - - 0.0 %", rows[3]);
    }

    [Fact]
    public void Agents_today()
    {
        string reply = Reply("report agent");

        Assert.Equal("anna 01-01 00:00 2 1 0 1 1:30 0:10 1:40 15:02 0:00 11.1 % 11.1 %", Rows(reply)[0]);
        Assert.Equal("bob 01-01 00:00 0 0 0 0 0:00 0:00 - 15:02 15:02 - 0.0 %", Rows(reply)[1]);
        Assert.Equal("carla 01-01 00:00 0 0 0 0 0:00 0:00 - 0:00 0:00 - -", Rows(reply)[2]);
        Assert.EndsWith("""

            AHT: (talk + wrap-up) / handled, in the interval in which the wrap-up ends
            occupancy: (talking + wrap-up) / (talking + wrap-up + waiting for calls)
            waiting for calls: ready, reserved, ringing, cooling, releasing
            utilisation: (talking + wrap-up) / logged-in time, breaks and other calls included

            """, reply, StringComparison.Ordinal);
    }

    [Fact]
    public void One_queue_interval_by_interval()
    {
        var quarters = Rows(Reply("report day support"));
        Assert.Equal(["00:00", "00:15"], quarters.Select(row => row.Split(' ')[2]));

        Assert.Equal("support 01-01 00:00 3 1", Rows(Reply("report day support --interval 30")).Single()[..23]);
    }

    [Theory]
    [InlineData("report day suport", "-ERR no queue \"suport\": did you mean \"support\"? \"acd queue list\" shows all\n")]
    [InlineData("report day",
        "-ERR \"acd report day\" needs <queue>: usage: acd report day <queue> [--interval=15|30]\n")]
    [InlineData("report queue --interval=20",
        "-ERR \"acd report queue\" needs 15 or 30 after --interval: usage: acd report queue [--interval=15|30]\n")]
    [InlineData("report queue --interval",
        "-ERR \"acd report queue\" needs 15 or 30 after --interval: usage: acd report queue [--interval=15|30]\n")]
    [InlineData("report queue --intervall=15",
        "-ERR \"acd report queue\" has no option --intervall=15: did you mean \"--interval\"? " +
        "usage: acd report queue [--interval=15|30]\n")]
    [InlineData("report queue --json=1",
        "-ERR \"acd report queue\" has no option --json=1: did you mean \"--json\"? usage: acd report queue [--interval=15|30]\n")]
    [InlineData("report queue 15",
        "-ERR \"acd report queue\" doesn't take \"15\": usage: acd report queue [--interval=15|30]\n")]
    public void What_is_wrong_is_answered_with_what_to_do(string line, string reply) => Assert.Equal(reply, Reply(line));

    [Fact]
    public void Queues_as_JSON()
    {
        using var json = JsonDocument.Parse(Reply("report queue --json"));

        Assert.StartsWith("#1 ", json.RootElement.GetProperty("formulas").GetProperty("level1").GetString(), StringComparison.Ordinal);
        var support = json.RootElement.GetProperty("queues")[1];
        Assert.Equal("support", support.GetProperty("queue").GetString());
        Assert.Equal("1970-01-01T00:00:00+00:00", support.GetProperty("from").GetString());
        Assert.Equal(5_000, support.GetProperty("average_speed_of_answer_ms").GetDouble());
        Assert.Equal(1, support.GetProperty("left").GetProperty("abandoned").GetInt64());
        var level = support.GetProperty("service_levels")[0];
        Assert.Equal(20_000, level.GetProperty("threshold_ms").GetInt64());
        Assert.Equal((1, 0.5), (level.GetProperty("level2").GetDouble(), level.GetProperty("level3").GetDouble()));
        Assert.InRange(support.GetProperty("talk_times").GetProperty("p95_ms").GetInt64(), 90_000, 90_900);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("queues")[0].GetProperty("abandon_rate").ValueKind);
    }

    [Fact]
    public void Agents_as_JSON_with_their_queues()
    {
        using var json = JsonDocument.Parse(Reply("report agent --json"));

        var anna = json.RootElement.GetProperty("agents")[0];
        Assert.Equal(90_000, anna.GetProperty("states_ms").GetProperty("talking").GetInt64());
        Assert.Equal(0.111, anna.GetProperty("occupancy").GetDouble(), 3);
        var inQueue = Assert.Single(json.RootElement.GetProperty("agents_in_queues").EnumerateArray());
        Assert.Equal(("anna", "support"), (inQueue.GetProperty("agent").GetString(), inQueue.GetProperty("queue").GetString()));
        Assert.Equal(100_000, inQueue.GetProperty("average_handle_time_ms").GetDouble());
    }

    /// <summary>The rows of the table without its headings, cells by single blanks.</summary>
    private static List<string> Rows(string reply) =>
    [
        .. reply.Split('\n').Skip(1).TakeWhile(row => !row.EndsWith(" row", StringComparison.Ordinal)
                && !row.EndsWith(" rows", StringComparison.Ordinal))
            .Select(row => string.Join(' ', row.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    private static string Reply(string line)
    {
        var @switch = new ScriptedSwitch();
        @switch.Join(5, call: 1);
        @switch.At(6, events => events.On(new LegAnswered(@switch.LastOffer, "leg-1"), @switch.NowUs));
        @switch.At(10, events => events.On(new BridgeStarted(new CallId(1), @switch.LastOffer), @switch.NowUs));
        @switch.Join(20, call: 2);
        @switch.At(50, events => events.On(new CallerLeft(new CallId(2), LeaveReason.HungUp), @switch.NowUs));
        @switch.At(100, events =>
        {
            events.On(new BridgeEnded(new CallId(1), @switch.LastOffer), @switch.NowUs);
            events.On(new LegEnded(@switch.LastOffer, HangupCause.NormalClearing), @switch.NowUs);
            events.On(new CallerLeft(new CallId(1), LeaveReason.Released), @switch.NowUs);
        });
        @switch.Join(901, call: 3);
        @switch.Type(902, line);
        @switch.Run();
        return Assert.Single(@switch.Replies);
    }
}
