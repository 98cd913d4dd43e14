using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.ConsoleCommands;

/// <summary>
/// The replies people and scripts get used to, letter by letter. One scene for all: anna talks with call-1, call-2 (with a name made to
/// upset a terminal) waits, call-3 asked for a queue that isn't there, call-4 gave up.
/// </summary>
public sealed class GoldenReplyTests
{
    [Fact]
    public void Status() => Assert.Equal("""
        mod_acd 0.1.0, up 1:10
        queues           2
        agents           3 (2 not-ready, 1 talking)
        callers waiting  1
        callers talking  1
        offered          3
        answered         1
        abandoned        1
        timed out        0
        left otherwise   0
        refused          1
        service level    0.500
        mean talk        0.0 s
        offer p50 / p99  0.50 / 0.50 ms, 1 in all
        switch limits    none
        sink failures    0
        adopted          0
        repairs          0
        script alerts    0

        """, Reply("status"));

    [Fact]
    public void Queue_list() => Assert.Equal("""
        QUEUE    MODE  STRATEGY            WAITING  LONGEST WAIT  TALKING  READY  LOGGED IN
        sales    open  longest-idle-agent        0          0:00        0      0          0
        support  open  longest-idle-agent        1          1:05        1      0          2
        2 queues

        """, Reply("queue list"));

    [Fact]
    public void Agent_list() => Assert.Equal("""
        AGENT  STATUS      REASON  STATE       FOR    CALL  ANSWERED  NO ANSWER IN A ROW
        anna   Available   -       talking    1:07  call-1         1                   0
        bob    On Break    -       not-ready  1:10       -         0                   0
        carla  Logged Out  -       not-ready  1:10       -         0                   0
        3 agents

        """, Reply("agent list"));

    [Fact]
    public void Caller_list() => Assert.Equal("""
        CALL    QUEUE    NUMBER  NAME                                      STATE      WAIT  PRIORITY  AGENT  UUID    WHY WAITING
        call-1  support  +431    Bär                                       connected  0:02         0  anna   uuid-1  -
        call-2  support  +432    ?[31mMallory??+OK and a name that goes …  waiting    1:05         0  -      uuid-2  1 on break, 1 busy
        2 callers

        """, Reply("caller list"));

    [Fact]
    public void Result() => Assert.Equal("""
        result offered=3 answered=1 abandoned=1 waiting=1 service_level=0.500 p50_offer_ms=0.50 p99_offer_ms=0.50

        """, Reply("result"));

    [Fact]
    public void Status_as_JSON() => Assert.Equal(OneLine("""
        {"version":"0.1.0","uptime_ms":70000,"queues":2,"agents":{"not-ready":2,"talking":1},"callers_waiting":1,
        "callers_talking":1,"offered":3,"answered":1,"abandoned":1,"timed_out":0,"left_otherwise":{},"refused":1,"service_level":0.5,
        "mean_talk_seconds":0,"offers":1,"p50_offer_ms":0.5,"p99_offer_ms":0.5,
        "offers_held_back":0,"switch_limits":"none","sink_failures":0,"adopted":0,
        "repairs":0,"repairs_by_kind":{},
        "script_alerts":0,"last_script_alert":"","script_hooks_off":0}
        """), Reply("status --json"));

    [Fact]
    public void Queue_list_as_JSON() => Assert.Equal(OneLine("""
        [{"name":"sales","strategy":"longest-idle-agent","waiting":0,"talking":0,"agents_ready":0,"agents_logged_in":0,
        "longest_wait_ms":0,"mode":"open"},
        {"name":"support","strategy":"longest-idle-agent","waiting":1,"talking":1,"agents_ready":0,"agents_logged_in":2,
        "longest_wait_ms":65000,"mode":"open"}]
        """), Reply("queue list --json"));

    [Fact]
    public void Agent_list_as_JSON() => Assert.Equal(OneLine("""
        [{"name":"anna","status":"Available","state":"talking","in_state_ms":67000,"call":1,"calls_answered":1,
        "no_answer_in_a_row":0,"reason":"","capacity":1},
        {"name":"bob","status":"On Break","state":"not-ready","in_state_ms":70000,"call":null,"calls_answered":0,
        "no_answer_in_a_row":0,"reason":"","capacity":1},
        {"name":"carla","status":"Logged Out","state":"not-ready","in_state_ms":70000,"call":null,"calls_answered":0,
        "no_answer_in_a_row":0,"reason":"","capacity":1}]
        """), Reply("agent list --json"));

    [Fact]
    public void Caller_list_as_JSON() => Assert.Equal(OneLine("""
        [{"call":1,"call_uuid":"uuid-1","queue":"support","number":"\u002B431","name":"B\u00E4r","state":"connected",
        "wait_ms":2000,"agent":"anna","priority":0,"callback_number":""},
        {"call":2,"call_uuid":"uuid-2","queue":"support","number":"\u002B432",
        "name":"\u001B[31mMallory\r\n\u002BOK and a name that goes on and on and on","state":"waiting","wait_ms":65000,
        "agent":"","priority":0,"callback_number":""}]
        """), Reply("caller list --json"));

    private static string Reply(string line)
    {
        var @switch = new ScriptedSwitch();
        @switch.Join(1, call: 1, name: "Bär");
        @switch.At(1.0005, events => events.On(new LegDialing(@switch.LastOffer), @switch.NowUs));
        @switch.At(2, events => events.On(new LegAnswered(@switch.LastOffer, "leg-1"), @switch.NowUs));
        @switch.At(3, events => events.On(new BridgeStarted(new CallId(1), @switch.LastOffer), @switch.NowUs));
        @switch.Join(4, call: 4);
        @switch.Join(5, call: 2, name: "\u001b[31mMallory\r\n+OK and a name that goes on and on and on");
        @switch.Join(6, call: 3, queue: "nowhere");
        @switch.At(7, events => events.On(new CallerLeft(new CallId(3), LeaveReason.Released), @switch.NowUs));
        @switch.At(8, events => events.On(new CallerLeft(new CallId(4), LeaveReason.HungUp), @switch.NowUs));
        @switch.Type(70, line);
        @switch.Run();
        return Assert.Single(@switch.Replies);
    }

    private static string OneLine(string text) => text.Replace("\n", "", StringComparison.Ordinal) + "\n";
}
