using Acd.Scripting.Hooks;
using Acd.Scripting.Running;
using Acd.Scripting.Tests.Support;

namespace Acd.Scripting.Tests.Running;

public sealed class HealthTests
{
    private const string Sometimes = """
        function on_enter(call)
            if call.number == "bad" then error("no") end
        end
        function on_wait() return { priority = 1 } end
        """;

    private static readonly HookRequest Bad = Script.Request(caller: new() { Number = "bad" });
    private static readonly HookRequest Good = Script.Request(caller: new() { Number = "good" });

    [Fact]
    public async Task Three_failures_in_a_row_switch_a_hook_off_with_an_alert()
    {
        using var scripting = ScriptSite.Of(Sometimes);
        for (int failure = 0; failure < 3; failure++)
            Assert.Equal(HookResult.Failed, (await scripting.Ask(Bad)).Result);

        Assert.Equal(HookResult.SwitchedOff, (await scripting.Ask(Good)).Result);
        Assert.Equal(HookResult.Decided, (await scripting.Ask(Script.Request(HookKind.OnWait))).Result);
        var alert = Assert.Single(scripting.Alerts, alert => alert.Kind == ScriptAlertKind.HookSwitchedOff);
        Assert.Equal(("main.lua", HookKind.OnEnter), (alert.Script, alert.Hook));
        Assert.Contains("main.lua:2: no", alert.Text, StringComparison.Ordinal);
        Assert.Equal([("main.lua", HookKind.OnEnter)], scripting.Service.Status.Off);
    }

    [Fact]
    public async Task A_success_in_between_starts_the_count_anew()
    {
        using var scripting = ScriptSite.Of(Sometimes);
        for (int round = 0; round < 3; round++)
        {
            await scripting.Ask(Bad);
            await scripting.Ask(Bad);
            await scripting.Ask(Good);
        }
        Assert.Empty(scripting.Service.Status.Off);
    }

    [Fact]
    public async Task A_reload_switches_it_on_again()
    {
        using var scripting = ScriptSite.Of(Sometimes);
        for (int failure = 0; failure < 3; failure++)
            await scripting.Ask(Bad);
        scripting.Service.Load();
        Assert.Equal(HookResult.NoOpinion, (await scripting.Ask(Good)).Result);
    }

    [Theory]
    [InlineData("return { queue = 7 }", "\"queue\" must be a text, not a number")]
    [InlineData("return { queue = '' }", "isn't empty")]
    [InlineData("return { queue = ('x'):rep(200) }", "200 bytes")]
    [InlineData("return { queue = 'a\\nb' }", "control characters")]
    [InlineData("return { priority = 1.5 }", "whole number")]
    [InlineData("return { priority = 5000 }", "from -1000 to 1000")]
    [InlineData("return { priority = '5' }", "a number, not a string")]
    [InlineData("return { score = 0/0 }", "\"score\" must be a whole number")]
    [InlineData("return { check_again_s = 0 }", "from 1 to 3600")]
    [InlineData("return { data = { x = {} } }", "has a table in \"x\"")]
    [InlineData("return { data = { x = print } }", "a function")]
    [InlineData("return { data = 'x' }", "a table of texts")]
    [InlineData("return { priorty = 5 }", "'priorty'; it may return queue, priority")]
    [InlineData("return { veto = { 'anna' } }", "'veto'")]
    [InlineData("return 'support'", "returned a string")]
    [InlineData("local t = {} t.data = t return t", "nested deeper")]
    public async Task A_bad_decision_is_a_failure_with_the_hooks_line(string body, string says)
    {
        using var scripting = ScriptSite.Of($"\nfunction on_enter()\n{body}\nend");
        var outcome = await scripting.Ask();
        Assert.Equal(HookResult.Failed, outcome.Result);
        Assert.Equal((ScriptErrorKind.BadDecision, "main.lua", 2), (outcome.Error!.Kind, outcome.Error.File, outcome.Error.Line));
        Assert.Contains(says, outcome.Error.Message, StringComparison.Ordinal);
    }
}
