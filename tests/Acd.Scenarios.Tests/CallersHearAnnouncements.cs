using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class CallersHearAnnouncements
{
    private static readonly AnnouncementConfig Welcome = new() { Plays = ["welcome.wav"] };

    private static readonly AnnouncementConfig Thanks = new() { AfterMs = 10_000, EveryMs = 30_000, Plays = ["thanks.wav"] };

    [Fact]
    public void The_welcome_comes_at_once_after_the_music_and_never_again()
    {
        var s = Held.Of(Setup.Support with { Announcements = [Welcome] });
        s.Join(1);
        Assert.Equal([CommandKind.AcceptCaller, CommandKind.Announce], s.Commands.Select(c => c.Kind));
        Assert.Equal(["welcome.wav"], s.Sent(CommandKind.Announce).Prompts);
        s.EndAnnouncement(1);
        s.Wait(3_600_000);
        s.AssertSentNothing();
    }

    [Theory]
    [InlineData(AnnouncementMode.Switched, false)]
    [InlineData(AnnouncementMode.Mixed, true)]
    public void The_queue_says_whether_the_music_goes_on_under_it(AnnouncementMode mode, bool mixed)
    {
        var s = Held.Of(Setup.Support with { Announcements = [Welcome], AnnouncementMode = mode });
        s.Join(1);
        Assert.Equal(mixed, s.Sent(CommandKind.Announce).IsOn);
    }

    [Fact]
    public void A_repeated_one_counts_from_its_beginning()
    {
        var s = Held.Of(Setup.Support with { Announcements = [Thanks] });
        s.Join(1);
        s.Wait(9_999);
        s.AssertSentNothing();
        Heard(s, 1, "thanks.wav");
        s.Wait(5_000);
        s.EndAnnouncement(1);
        s.Wait(24_999);
        s.AssertSentNothing();
        Heard(s, 1, "thanks.wav");
    }

    [Fact]
    public void Or_from_its_end()
    {
        var s = Held.Of(Setup.Support with { Announcements = [Thanks with { CountsFromEnd = true }] });
        s.Join(1);
        s.Wait(9_999);
        Heard(s, 1, "thanks.wav");
        s.Wait(5_000);
        s.EndAnnouncement(1);
        s.Wait(29_999);
        s.AssertSentNothing();
        Heard(s, 1, "thanks.wav");
    }

    [Fact]
    public void What_is_due_while_another_plays_follows_it()
    {
        var s = Held.Of(Setup.Support with { Announcements = [Welcome, Welcome with { AfterMs = 2_000, Plays = ["news.wav"] }] });
        s.Join(1);
        s.Wait(3_000);
        s.AssertSentNothing();
        s.EndAnnouncement(1);
        Assert.Equal(["news.wav"], s.Sent(CommandKind.Announce).Prompts);
    }

    [Fact]
    public void Several_plays_come_in_turn()
    {
        var s = Held.Of(Setup.Support with { Announcements = [Thanks with { Plays = ["a.wav", "b.wav", "c.wav"] }] });
        s.Join(1);
        Assert.Equal(["a.wav", "b.wav", "c.wav", "a.wav"], Plays(s, 4));
    }

    [Fact]
    public void Or_in_any_order_but_never_twice_in_a_row()
    {
        var s = Held.Of(Setup.Support with
        {
            Announcements = [Thanks with { Plays = ["a.wav", "b.wav", "c.wav"], Order = PlayOrder.Random }],
        });
        s.Join(1);
        var plays = Plays(s, 60);
        Assert.Equal(["a.wav", "b.wav", "c.wav"], plays.Distinct().Order());
        Assert.DoesNotContain(plays.Zip(plays.Skip(1)), pair => pair.First == pair.Second);
        Assert.NotEqual(plays.Take(6), plays.Skip(6).Take(6));
    }

    [Fact]
    public void Position_and_expected_wait_are_numbers_in_the_callers_language()
    {
        AnnouncementConfig both = new()
        {
            AfterMs = 10_000, EveryMs = 60_000, Plays = ["you-are.wav|{position}|about.wav|{minutes}|minutes.wav"],
        };
        var s = new Scenario(Setup.One(Setup.Support with { Announcements = [both], DefaultHandleMs = 120_000 }, "anna"));
        s.Join(1);
        s.Connect("anna");
        s.Join(2);
        s.Join(3);
        s.Wait(10_000);
        var prompts = s.Commands.Single(c => c.Kind == CommandKind.Announce && c.Call.Value == 3).Prompts!;
        var minutes = (s.EstimateWait(3)!.Value.P50Ms + 59_999) / 60_000;
        Assert.True(minutes > 1);
        Assert.Equal(
            ["you-are.wav", "say:number:pronounced:2", "about.wav", $"say:number:pronounced:{minutes}", "minutes.wav"], prompts);
    }

    [Fact]
    public void What_nobody_knows_or_wants_to_hear_is_left_out_in_favour_of_the_next_play()
    {
        var s = Held.Of(Setup.Support with
        {
            Announcements =
            [
                Thanks with { Plays = ["{minutes}", "{position}", "thanks.wav"], PositionMax = 1, ExpectedWaitMaxMs = 60_000 },
            ],
        });
        s.Join(1);
        s.Join(2);
        s.Wait(10_000);
        string First(ulong call) => s.Commands.Single(c => c.Kind == CommandKind.Announce && c.Call.Value == call).Prompts![0];
        Assert.Equal(("say:number:pronounced:1", "thanks.wav"), (First(1), First(2)));
    }

    [Fact]
    public void Nobody_hears_any_once_an_agent_has_answered_but_goes_on_when_the_bridge_fails()
    {
        var s = new Scenario(Setup.One(Setup.Support with { Announcements = [Thanks] }, "anna"));
        s.Join(1);
        s.Dialing("anna");
        s.Wait(9_000);
        s.Answer("anna");
        s.Wait(1_000);
        s.AssertSentNothing();
        s.EndLeg("anna");
        s.EndBridge("anna");
        Assert.Equal(["thanks.wav"], s.Sent(CommandKind.Announce).Prompts);
    }

    [Fact]
    public void In_another_queue_he_hears_that_ones()
    {
        var s = Held.Of(
            Setup.Support with { Announcements = [Thanks] }, Setup.Sales with { Announcements = [Welcome with { Plays = ["sales.wav"] }] });
        s.Join(1);
        s.MoveTo(1, "sales");
        Assert.Equal(["sales.wav"], s.Sent(CommandKind.Announce).Prompts);
        s.EndAnnouncement(1);
        s.Wait(60_000);
        s.AssertSentNothing();
    }

    [Fact]
    public void A_lost_end_and_failures_hold_up_nothing()
    {
        var s = Held.Of(Setup.Support with { Announcements = [Thanks] });
        s.Join(1);
        s.Wait(9_999);
        Heard(s, 1, "thanks.wav");
        s.Wait(90_000);
        var number = s.Sent(CommandKind.Announce).Request;
        for (var failures = 1; failures <= 3; failures++)
        {
            s.EndAnnouncement(1, AnnouncementEnd.Failed);
            s.Wait(60_000);
        }

        // He hears nothing of it, and neither does the log any more.
        s.AssertSentNothing();
        Assert.True(number > 0);
        s.SetStatus("anna", AgentStatus.Available);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void A_reload_brings_new_ones_to_those_who_wait()
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        s.Apply(s.Config with { Queues = [Setup.Support with { Announcements = [Welcome] }] });
        Assert.Equal(["welcome.wav"], s.Sent(CommandKind.Announce).Prompts);
        s.EndAnnouncement(1);
        s.Apply(s.Config);
        Assert.DoesNotContain(s.Commands, c => c.Kind == CommandKind.Announce);
    }

    [Fact]
    public void The_answer_policy_of_the_queue_goes_with_the_music()
    {
        var s = Held.Of(Setup.Support with { Answer = AnswerPolicy.EarlyMedia });
        s.Join(1);
        Assert.Equal(AnswerPolicy.EarlyMedia, s.Sent(CommandKind.AcceptCaller).Answer);
    }

    [Fact]
    public void Texts_are_rendered_when_the_configuration_is_applied_each_once()
    {
        var s = new Scenario(Setup.Of(
            [
                Setup.Support with
                {
                    TtsEngine = "flite", TtsVoice = "kal", Announcements = [Welcome with { Plays = ["text:Hello there|{position}"] }],
                    AgentPrompt = "tts://other|eva|Support call",
                },
                Setup.Sales with { TtsEngine = "flite", TtsVoice = "kal", CallerPrompt = "text: Hello there" },
            ],
            [Setup.Agent("anna")]));
        Assert.Equal(
            ["tts://flite|kal|Hello there", "tts://other|eva|Support call"],
            s.Commands.Where(c => c.Kind == CommandKind.PreparePrompt).Select(c => Assert.Single(c.Prompts!)));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Join(1);
        Assert.Equal(["tts://flite|kal|Hello there", "say:number:pronounced:1"], s.Sent(CommandKind.Announce).Prompts);
    }

    private static void Heard(Scenario s, ulong call, string file)
    {
        s.Wait(1);
        var announce = s.Sent(CommandKind.Announce);
        Assert.Equal((call, file), (announce.Call.Value, Assert.Single(announce.Prompts!)));
    }

    private static List<string> Plays(Scenario s, int count)
    {
        List<string> plays = [];
        s.Wait(10_000);
        while (plays.Count < count)
        {
            plays.Add(Assert.Single(s.Sent(CommandKind.Announce).Prompts!));
            s.EndAnnouncement(1);
            s.Wait(30_000);
        }

        return plays;
    }
}
