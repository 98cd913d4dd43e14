using Acd.Scripting.Hooks;
using Acd.Scripting.Lookups;
using Acd.Scripting.Tests.Support;

namespace Acd.Scripting.Tests.Running;

public sealed class RunnerTests
{
    private const string Looks =
        "function on_enter() local r, why = http.get('http://x/') return { data = { got = r and r.body or why } } end";


    [Fact]
    public async Task A_decision_carries_every_field()
    {
        using var scripting = ScriptSite.Of("""
            function on_enter(call)
                return { queue = "vip", priority = 5, score = 25, skills = "german>=5", preferred_agent = "anna",
                    greeting = "hello.wav", check_again_s = 1.5, next = "200",
                    data = { number = call.number, args = call.arguments.language, yes = true, n = 3 } }
            end
            """);
        var caller = new CallerData { Number = "+4930", Arguments = new Dictionary<string, string> { ["language"] = "de" } };

        var decision = (await scripting.Ask(Script.Request(caller: caller))).Decision;

        Assert.Equal(("vip", 5, 25, "german>=5", "anna", "hello.wav", 1500, "200"),
            (decision.Queue, decision.Priority, decision.Score, decision.Skills, decision.PreferredAgent, decision.Greeting,
                decision.CheckAgainMs, decision.Next));
        Assert.Equal(
            ["+4930", "de", "true", "3"], [decision.Data["number"], decision.Data["args"], decision.Data["yes"], decision.Data["n"]]);
    }

    [Fact]
    public async Task An_offer_can_be_vetoed_and_ranked()
    {
        using var scripting = ScriptSite.Of("""
            function on_offer(call, candidates)
                local veto, order = {}, {}
                for _, agent in ipairs(candidates) do
                    if agent.calls_answered > 10 then veto[#veto + 1] = agent.name
                    else table.insert(order, 1, agent.name) end
                end
                return { veto = veto, order = order, screen_pop = { caller = call.number } }
            end
            """);
        var request = Script.Request(HookKind.OnOffer) with
        {
            Candidates = [new("anna", 1000, 11, 1, 1), new("bert", 500, 1, 1, 2), new("carl", 400, 2, 2, 1)],
        };

        var decision = (await scripting.Ask(request)).Decision;

        Assert.Equal(["anna"], decision.Veto);
        Assert.Equal(["carl", "bert"], decision.Order);
    }

    [Fact]
    public async Task A_hook_the_script_does_not_have_has_no_opinion()
    {
        using var scripting = ScriptSite.Of("function on_enter() end");
        Assert.Equal(HookResult.NoOpinion, (await scripting.Ask(Script.Request(HookKind.OnLeave))).Result);
        Assert.Equal(HookResult.NoOpinion, (await scripting.Ask()).Result);
    }

    [Fact]
    public async Task A_run_that_waits_for_a_lookup_holds_no_worker()
    {
        var answer = new TaskCompletionSource<HttpReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var scripting = ScriptSite.Of(Looks + " function on_wait() return { priority = 1 } end",
            new LookupPorts { Http = new FixedHttp(_ => answer.Task) }, options => options with { Workers = 1 });
        var waiting = Enumerable.Range(0, 20).Select(_ => scripting.Ask()).ToList();

        Assert.Equal(HookResult.Decided, (await scripting.Ask(Script.Request(HookKind.OnWait))).Result);

        Assert.DoesNotContain(waiting, run => run.IsCompleted);
        answer.SetResult(new HttpReply(200, "late"));
        foreach (var outcome in await Task.WhenAll(waiting))
            Assert.Equal("late", outcome.Decision.Data["got"]);
    }

    [Fact]
    public async Task A_lookup_that_never_answers_ends_at_its_time_out()
    {
        var never = new TaskCompletionSource<HttpReply>();
        using var scripting = ScriptSite.Of(
            "function on_enter() local r, why = http.get('http://x/', { timeout_ms = 30 }) return { data = { why = why } } end",
            new LookupPorts { Http = new FixedHttp(never.Task.WaitAsync) });
        Assert.Equal("no answer in time", (await scripting.Ask()).Decision.Data["why"]);
    }

    [Fact]
    public async Task More_runs_than_allowed_are_refused_at_once()
    {
        var answer = new TaskCompletionSource<HttpReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var scripting = ScriptSite.Of(
            Looks, new LookupPorts { Http = new FixedHttp(_ => answer.Task) }, options => options with { RunsMax = 3 });
        var admitted = Enumerable.Range(0, 3).Select(_ => scripting.Ask()).ToList();

        Assert.Equal(HookResult.Overloaded, (await scripting.Ask()).Result);

        answer.SetResult(new HttpReply(200, "x"));
        await Task.WhenAll(admitted);
        Assert.Equal(HookResult.Decided, (await scripting.Ask()).Result);
        Assert.Equal((4, 1), (scripting.Service.Status.Counters.Decided, scripting.Service.Status.Counters.Overloaded));
    }

    [Fact]
    public async Task The_deadline_counts_the_lookups()
    {
        var never = new TaskCompletionSource<HttpReply>();
        using var scripting = ScriptSite.Of(Looks, new LookupPorts { Http = new FixedHttp(never.Task.WaitAsync) },
            options => options with { Limits = options.Limits with { DeadlineMs = 50 } });
        var outcome = await scripting.Ask();
        Assert.Equal((HookResult.Failed, ScriptErrorKind.Deadline), (outcome.Result, outcome.Error?.Kind));
    }

    [Fact]
    public async Task A_state_that_failed_is_replaced()
    {
        using var scripting = ScriptSite.Of(
            "function on_enter(call) if call.number == 'x' then while true do end end return { priority = 2 } end");
        await scripting.Ask(Script.Request(caller: new() { Number = "x" }));
        for (int run = 0; run < 10; run++)
            Assert.Equal(2, (await scripting.Ask()).Decision.Priority);
    }

    [Fact]
    public async Task The_end_answers_everyone()
    {
        var never = new TaskCompletionSource<HttpReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        var scripting = ScriptSite.Of(Looks + " function on_wait() return { priority = 1 } end",
            new LookupPorts { Http = new FixedHttp(_ => never.Task) }, options => options with { Workers = 1 });
        var waiting = scripting.Ask();
        await scripting.Ask(Script.Request(HookKind.OnWait));

        scripting.Dispose();
        never.SetResult(new HttpReply(200, "x"));

        Assert.Equal(HookResult.Overloaded, (await waiting).Result);
    }
}
