using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Switch.Tests.Fakes;
using Moq;

namespace Acd.Switch.Tests;

/// <summary>Each crossing is one line and still happens.</summary>
public sealed class TracingSwitchTests
{
    private readonly RecordingSwitch _inner = new();
    private readonly List<string> _lines = [];
    private readonly TracingSwitch _tracing;

    public TracingSwitchTests() => _tracing = new TracingSwitch(_inner, _lines.Add);

    [Fact]
    public void Events_are_written_with_their_own_time_and_passed_on()
    {
        RecordingEvents target = new();
        CallId call = new(7);
        OfferId offer = new(3);
        _inner.PollResult = 11;
        _inner.Deliver = events =>
        {
            events.On(new CallerJoined(call, "support", "6e1f", "+43", "Bär \"x\"\n", "4000"), 71_000_040);
            events.On(new LegDialing(offer), 71_000_041);
            events.On(new LegAnswered(offer, "a9c0"), 71_000_042);
            events.On(new BridgeStarted(call, offer), 71_000_043);
            events.On(new BridgeEnded(call, offer), 71_000_044);
            events.On(new LegEnded(offer, HangupCause.NormalClearing), 71_000_045);
            events.On(new CallerLeft(call, LeaveReason.HungUp), 71_000_046);
            events.OnConsole(11, "queue list");
            events.OnConfig(12, "<configuration/>", null);
            events.OnConfig(13, null, "not found");
            events.OnShutdown();
        };

        Assert.Equal(11, _tracing.Poll(target, 500_000));
        Assert.Equal(11, target.Seen.Count);
        Assert.Equal(
            [
                "    71.000040 <- caller-joined call-7 queue=\"support\" uuid=\"6e1f\" number=\"+43\" " +
                "name=\"Bär \\\"x\\\"\\u000a\" destination=\"4000\"",
                "    71.000041 <- leg-dialing offer-3",
                "    71.000042 <- leg-answered offer-3 uuid=\"a9c0\"",
                "    71.000043 <- bridge-started call-7 offer-3",
                "    71.000044 <- bridge-ended call-7 offer-3",
                "    71.000045 <- leg-ended offer-3 cause=NormalClearing(16)",
                "    71.000046 <- caller-left call-7 reason=HungUp",
                "    71.000211 <- console request-11 line=\"queue list\"",
                "    71.000211 <- config request-12 xml of 16 characters",
                "    71.000211 <- config request-13 error=\"not found\"",
                "    71.000211 <- shutdown",
                "    71.000211 -- poll up to 500000 us: 11 events",
            ],
            _lines);
    }

    [Fact]
    public void Commands_are_written_and_passed_on()
    {
        Command[] commands =
        [
            Command.AcceptCaller(new CallId(7), "moh", "9000"),
            Command.ReleaseCaller(new CallId(7), ReleaseResult.TimedOut, ""),
            Command.OriginateLeg(
                new OfferId(3), new CallId(7), "support", new AgentConfig { Name = "anna", Contact = "user/anna", RingTimeoutMs = 9000 },
                "6e1f", "+43", "Bär"),
            Command.CancelLeg(new OfferId(3), HangupCause.OriginatorCancel),
            Command.Bridge(new CallId(7), new OfferId(3)),
            Command.PublishFallback("support", "9000"),
        ];
        _tracing.Submit(commands);
        Assert.Equal(commands.Cast<object>(), _inner.Calls);
        Assert.Equal(
            [
                "    71.000211 -> accept-caller call-7 music=\"moh\" fallback=\"9000\"",
                "    71.000211 -> release-caller call-7 result=timed-out extension=\"\"",
                "    71.000211 -> originate-leg offer-3 call-7 agent=\"anna\" contact=\"user/anna\" queue=\"support\" " +
                "ring-timeout=9000ms caller-uuid=\"6e1f\" number=\"+43\" name=\"Bär\"",
                "    71.000211 -> cancel-leg offer-3 cause=OriginatorCancel(487)",
                "    71.000211 -> bridge call-7 offer-3",
                "    71.000211 -> publish-fallback queue=\"support\" extension=\"9000\"",
            ],
            _lines);
    }

    [Fact]
    public void Everything_else_is_written_and_passed_on()
    {
        _tracing.ReplyConsole(11, new string('x', 1000));
        _tracing.RequestConfig(12, "acd.conf", true);
        _tracing.Ask(13, "version", "short");
        _tracing.AskToAnswer(14, new OfferId(3));
        _tracing.ReportReady(null);
        _tracing.ReportReady("no queue");
        _tracing.Log(SwitchLogLevel.Warning, "careful");
        Assert.Equal(71_000_211, _tracing.NowUs);
        Assert.Equal(
            [
                ("ReplyConsole", 11UL, new string('x', 1000)), ("RequestConfig", 12UL, "acd.conf", true),
                ("Ask", 13UL, "version", "short"), ("AskToAnswer", 14UL, new OfferId(3)),
                ("ReportReady", (string?)null), ("ReportReady", "no queue"), ("Log", SwitchLogLevel.Warning, "careful"),
            ],
            _inner.Calls);
        Assert.Equal(
            [
                $"    71.000211 -> console-reply request-11 text=\"{new string('x', 200)}\"…(1000 characters)",
                "    71.000211 -> read-config request-12 name=\"acd.conf\" reload",
                "    71.000211 -> ask request-13 command=\"version\" arguments=\"short\"",
                "    71.000211 -> answer-leg request-14 offer-3",
                "    71.000211 -> ready",
                "    71.000211 -> failed \"no queue\"",
                "    71.000211 -> log Warning \"careful\"",
            ],
            _lines);
    }

    [Fact]
    public void A_handler_that_throws_leaves_its_event_as_the_last_line()
    {
        Mock<ISwitchEvents> broken = new();
        broken.Setup(b => b.OnShutdown()).Throws<InvalidOperationException>();
        _inner.Deliver = events => events.OnShutdown();
        Assert.Throws<InvalidOperationException>(() => _tracing.Poll(broken.Object, 0));
        Assert.Equal(["    71.000211 <- shutdown"], _lines);
    }

    [Fact]
    public void A_text_writer_gets_lines()
    {
        using StringWriter writer = new() { NewLine = "\n" };
        new TracingSwitch(_inner, writer).ReportReady(null);
        Assert.Equal("    71.000211 -> ready\n", writer.ToString());
    }
}
