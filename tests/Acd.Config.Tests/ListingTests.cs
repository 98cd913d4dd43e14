using Acd.Config.Listing;
using Acd.Engine.Config;

namespace Acd.Config.Tests;

/// <summary>A configuration in the words of its document.</summary>
public sealed class ListingTests
{
    private static readonly EngineConfig Config = AcdConfigReader.Read(Golden.Xml).Config!;

    [Fact]
    public void Values_and_lists_of_a_queue_are_said_in_the_documents_words()
    {
        IReadOnlyList<ConfigItem> items = ConfigListing.Of(Config.Queues[0]);
        Assert.Contains(new("digit-timeout", "1.5"), items);
        Assert.Contains(new("absent-agents", "on-break,talking"), items);
        Assert.Contains(new("more-service-level-times", "10,60"), items);
        Assert.Contains(new("tier-rule-no-agent-no-wait", "false"), items);
        Assert.Contains(new("discard-abandoned-after", "120"), items);
        Assert.Equal(["requirement=\"english>=5 and billing\"", "after=\"30\" requirement=\"english\""], Values(items, "skill-step"));
        Assert.Equal(
            [
                "when=\"length\" threshold=\"20\" queue=\"Bär 🐻\"", "when=\"wait\" threshold=\"300\" extension=\"9003\"",
                "when=\"expected-wait\" threshold=\"600\" queue=\"Bär 🐻\"",
            ],
            Values(items, "overflow"));
        Assert.Equal(["digits=\"1\" extension=\"9004\"", "digits=\"*2\" action=\"call-back\""], Values(items, "exit-key"));
        Assert.Equal(["code=\"refund\""], Values(items, "disposition"));
        Assert.Equal(
            ["", "after=\"20\" every=\"45\" every-from-end=\"true\" order=\"random\" position-max=\"9\" expected-wait-max=\"1800\""],
            Values(items, "announcement"));
        Assert.Equal(
            ["value=\"welcome.wav\"", "value=\"you-are.wav|{position}\"", "value=\"thanks.wav\""], Values(items, "announcement play"));
        Assert.Equal(["value=\"+49\"", "value=\"030\""], Values(items, "callback prefix"));
        Assert.StartsWith(
            "dial-string=\"sofia/gateway/provider/{number}\" order=\"agent-first\" attempts=\"2\" retry-time=\"120\"",
            Assert.Single(Values(items, "callback")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_has_its_default_or_nothing()
    {
        IReadOnlyList<ConfigItem> items = ConfigListing.Of(Config.Queues[1]);
        Assert.Contains(new("wrap-up-time", ""), items);
        Assert.Contains(new("discard-abandoned-after", "60"), items);
        Assert.Contains(new("abandoned-resume-allowed", "false"), items);
        Assert.Empty(Values(items, "callback"));
        Assert.Empty(Values(items, "overflow"));
    }

    [Fact]
    public void Agents_tiers_and_codes_are_said_too()
    {
        IReadOnlyList<ConfigItem> anna = ConfigListing.Of(Config.Agents[0]);
        Assert.Equal(["name=\"english\" level=\"5\"", "name=\"billing\" level=\"10\""], Values(anna, "skill"));
        Assert.Equal(["value=\"user/2000\"", "value=\"sofia/gateway/provider/4930123456\""], Values(anna, "more contact"));
        Assert.Contains(new("type", "uuid-standby"), ConfigListing.Of(Config.Agents[4]));
        Assert.Contains(new("weight", "4"), ConfigListing.Of(Config.Tiers[0]));
        Assert.Equal([new("code", "lunch"), new("limit", "1800")], ConfigListing.Of(Config.BreakReasons[0]));
    }

    /// <summary>What the listing doesn't say, a reload wouldn't show.</summary>
    [Fact]
    public void Values_read_back_as_they_were()
    {
        string text = string.Concat(ConfigListing.Of(Config.Queues[0])
            .Where(item => item.Value.Length > 0 && !item.Value.Contains('"', StringComparison.Ordinal))
            .Select(item => $"<param name='{item.Name}' value='{item.Value}'/>"));
        ConfigReadResult again = AcdConfigReader.Read(
            $"<configuration name='acd.conf'><queues><queue name='support@default'>{text}</queue></queues></configuration>");
        Assert.Empty(again.Errors);
        QueueConfig was = Config.Queues[0];
        Assert.Equivalent(
            was with { SkillSteps = [], Overflow = [], ExitKeys = [], Announcements = [], Dispositions = [], Callback = null },
            again.Config!.Queues[0],
            strict: true);
    }

    [Fact]
    public void A_configuration_that_makes_no_sense_is_said_as_it_is()
    {
        Assert.Empty(Values(ConfigListing.Of(new AgentConfig { Name = "a", Contact = "", Skills = default }), "skill"));
        Assert.Contains(new("type", "9"), ConfigListing.Of(new AgentConfig { Name = "a", Contact = "", Type = (AgentType)9 }));
    }

    private static IEnumerable<string> Values(IReadOnlyList<ConfigItem> items, string name) =>
        items.Where(item => item.Name == name).Select(item => item.Value);
}
