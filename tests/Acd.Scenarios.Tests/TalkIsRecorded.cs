using Acd.Engine;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;

namespace Acd.Scenarios.Tests;

public class TalkIsRecorded
{
    private static readonly QueueConfig Recorded = Setup.Support with { RecordTemplate = "${uuid}.wav" };

    [Fact]
    public void From_the_bridge_to_the_end_of_the_talk()
    {
        var s = new Scenario(Setup.One(Recorded, "anna"));
        s.Join(1);
        s.Dialing("anna");
        s.Answer("anna");
        Assert.DoesNotContain(s.Commands, c => c.Kind == CommandKind.StartRecording);
        s.StartBridge("anna");
        var start = s.Sent(CommandKind.StartRecording);
        Assert.Equal(("uuid-1", "leg", "${uuid}.wav", true), (start.CallUuid, start.LegUuid, start.RecordTemplate, start.IsOn));
        Says(s, start.Request, RecordingChange.Started, "/rec/uuid-1.wav");
        s.Wait(5_000);
        s.EndBridge("anna");
        Assert.Equal(start.Request, s.Sent(CommandKind.StopRecording).Request);
        Says(s, start.Request, RecordingChange.Ended, "");

        Assert.Equal("/rec/uuid-1.wav", Assert.Single(s.FactsOf(FactKind.RecordingStarted)).Text);
        var ended = Assert.Single(s.FactsOf(FactKind.RecordingEnded));
        Assert.Equal(("support", "anna", "uuid-1"), (ended.Queue, ended.Agent, ended.CallUuid));
        Assert.Equal(("/rec/uuid-1.wav", 5_000L), (ended.Text, ended.DurationMs));
    }

    [Fact]
    public void It_can_be_paused_and_resumed_once_each()
    {
        var s = new Scenario(Setup.One(Recorded, "anna"));
        s.Join(1);
        s.Connect("anna");
        Assert.Null(s.Order(1, RecordingOrder.Pause));
        Assert.True(s.Sent(CommandKind.MaskRecording).IsOn);
        Assert.Equal(EngineErrorCode.WrongState, s.Order(1, RecordingOrder.Pause)!.Code);
        Assert.Null(s.Order(1, RecordingOrder.Resume));
        Assert.False(s.Sent(CommandKind.MaskRecording).IsOn);
        Assert.Equal(EngineErrorCode.WrongState, s.Order(1, RecordingOrder.Resume)!.Code);
        Assert.Single(s.FactsOf(FactKind.RecordingPaused));
        Assert.Single(s.FactsOf(FactKind.RecordingResumed));
    }

    [Fact]
    public void One_that_fails_leaves_the_talk_and_can_be_tried_again()
    {
        var s = new Scenario(Setup.One(Recorded, "anna"));
        s.Join(1);
        s.Connect("anna");
        Says(s, s.Sent(CommandKind.StartRecording).Request, RecordingChange.Failed, "", "the disk is full");
        Assert.Equal("the disk is full", Assert.Single(s.FactsOf(FactKind.RecordingFailed)).Text);
        Assert.Equal(EngineErrorCode.WrongState, s.Order(1, RecordingOrder.Stop)!.Code);
        Assert.Equal("connected", s.Caller(1).State);
        Assert.Null(s.Order(1, RecordingOrder.Start));
        Assert.NotEqual(0u, s.Sent(CommandKind.StartRecording).Request);
    }

    [Fact]
    public void On_command_it_begins_when_it_is_ordered()
    {
        var s = new Scenario(Setup.One(Recorded with { RecordStart = RecordStart.OnCommand, RecordStereo = false }, "anna"));
        s.Join(1);
        Assert.Equal(EngineErrorCode.WrongState, s.Order(1, RecordingOrder.Start)!.Code);
        s.Connect("anna");
        Assert.DoesNotContain(s.Commands, c => c.Kind == CommandKind.StartRecording);
        Assert.Null(s.Order(1, RecordingOrder.Start));
        Assert.False(s.Sent(CommandKind.StartRecording).IsOn);
        Assert.Null(s.Order(1, RecordingOrder.Stop));
        s.EndBridge("anna");
        Assert.DoesNotContain(s.Commands, c => c.Kind == CommandKind.StopRecording);
    }

    [Fact]
    public void Without_a_template_there_is_nothing_to_record_to()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        Assert.Equal(EngineErrorCode.NotAllowed, s.Order(1, RecordingOrder.Start)!.Code);
        Assert.Equal(EngineErrorCode.UnknownCaller, s.Order(2, RecordingOrder.Start)!.Code);
    }

    [Theory]
    [InlineData("plain", "ending")]
    [InlineData("rec.d/plain", "ending")]
    [InlineData("x.w?v", "ending")]
    public void A_template_without_an_ending_is_refused(string template, string word)
    {
        var s = new Scenario(Setup.One("anna"));
        var error = Assert.Single(s.Apply(Setup.One(Setup.Support with { RecordTemplate = template }, "anna")));
        Assert.Contains(word, error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_flows_past_the_switch_cannot_be_recorded()
    {
        var s = new Scenario(Setup.One("anna"));
        var error = Assert.Single(s.Apply(Setup.One(Recorded with { MediaMode = MediaMode.Bypass }, "anna")));
        Assert.Contains("bypass", error.What, StringComparison.Ordinal);
    }

    private static void Says(Scenario s, ulong number, RecordingChange change, string file, string reason = "") =>
        s.Happens(new RecordingChanged(new CallId(1), number, change, file, reason));
}
