using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.ConsoleCommands;

/// <summary>What is ordered at the console is told among the facts, done or refused; what only looks isn't.</summary>
public sealed class ConsoleActionTests
{
    private readonly ScriptedSwitch _switch = new();

    [Theory]
    [InlineData("agent set status bob Available", "+OK agent \"bob\" is Available", false)]
    [InlineData("agent skills anna german=8", "+OK agent \"anna\" has german=8", false)]
    [InlineData("agent skills anna german=8 --json", "+OK agent \"anna\" has german=8", false)]
    [InlineData("agent skills nobody german=8", "-ERR no agent \"nobody\": \"acd agent list\" shows all", true)]
    [InlineData("agent capacity anna 2", "+OK agent \"anna\" can have 2 calls at the same time", false)]
    [InlineData("reload", "+OK reloaded: nothing changed", false)]
    [InlineData("agent accept nobody", "-ERR no agent \"nobody\": \"acd agent list\" shows all", true)]
    [InlineData("monitor nobody 1000", "-ERR no agent \"nobody\": \"acd agent list\" shows all", true)]
    public void An_order_is_told_once_with_what_came_of_it(string line, string result, bool isRefused)
    {
        _switch.Type(2, line);

        Assert.Equal([(isRefused, $"console: acd {line}: {result}")], Told());
    }

    [Theory]
    [InlineData("agent list")]
    [InlineData("agent skills anna")]
    [InlineData("reload --dry-run")]
    [InlineData("agent accept")]
    [InlineData("agent acept anna")]
    [InlineData("help")]
    public void What_changes_nothing_is_not_told(string line)
    {
        _switch.Type(2, line);

        Assert.Empty(Told());
    }

    [Fact]
    public void An_accepted_call_is_told_when_the_phone_has_answered()
    {
        Ring();
        _switch.Type(3, "agent accept anna");
        _switch.At(3.4, events => events.On(new LegAnswered(_switch.LastOffer, "leg-1"), _switch.NowUs));

        Assert.Equal([(false, "console: acd agent accept anna: +OK agent \"anna\" has answered")], Told());
    }

    [Fact]
    public void A_call_that_could_not_be_accepted_is_told_as_refused()
    {
        Ring();
        _switch.AnswerToAccept = "-ERR the phone is reached through loopback; pick it up";
        _switch.Type(3, "agent accept anna");

        Assert.Equal(
            [(true, "console: acd agent accept anna: -ERR agent \"anna\": the phone is reached through loopback; pick it up")], Told());
    }

    [Theory]
    [InlineData("agent set status anna 'On Break'", "+OK", false)]
    [InlineData("agent set status nobody 'On Break'", "-ERR Agent not found!", true)]
    [InlineData("queue reload nowhere", "-ERR Invalid Queue not found!", true)]
    [InlineData("agent reload anna", "+OK", false)]
    [InlineData("tier add support anna 2", "-ERR Tier already exist!", true)]
    public void What_mod_callcenters_commands_order_is_told_too(string line, string result, bool isRefused)
    {
        Mimic();
        _switch.Config(2, line);

        Assert.Equal([(isRefused, $"console: callcenter_config {line}: {result}")], Told());
    }

    [Theory]
    [InlineData("agent list")]
    [InlineData("queue count agents support")]
    [InlineData("agent get status anna")]
    [InlineData("agent dance anna")]
    [InlineData("")]
    public void What_mod_callcenters_commands_only_show_is_not(string line)
    {
        Mimic();
        _switch.Config(2, line);

        Assert.Empty(Told());
    }

    private void Ring()
    {
        _switch.Join(1, call: 1);
        _switch.At(1.1, events => events.On(new LegDialing(_switch.LastOffer), _switch.NowUs));
    }

    private void Mimic()
    {
        _switch.ConfigXml =
            """<configuration name="acd.conf"><settings><param name="compat" value="mod_callcenter"/></settings></configuration>""";
        _switch.CallCenterXml = """
            <configuration name="callcenter.conf">
              <queues><queue name="support"/></queues>
              <agents><agent name="anna" type="callback" contact="user/1001" status="Available"/></agents>
              <tiers><tier queue="support" agent="anna"/></tiers>
            </configuration>
            """;
    }

    /// <summary>After the script: whether it was refused, and what is told. Each is told of the console, after it was answered.</summary>
    private List<(bool IsRefused, string Text)> Told()
    {
        var facts = new FactRecorder();
        Assert.Equal(RunResult.Stopped, Hosts.On(_switch, null, facts).Run());
        Assert.Single(_switch.Replies);
        var told = facts.Facts.Where(fact => fact.Kind is FactKind.ActionTaken or FactKind.ActionRefused).ToList();
        Assert.All(told, fact => Assert.Equal("console", fact.Supervisor));
        return [.. told.Select(fact => (fact.Kind == FactKind.ActionRefused, fact.Text))];
    }
}
