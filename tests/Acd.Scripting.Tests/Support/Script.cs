using System.Diagnostics;
using System.Text;
using Acd.Scripting.Bundles;
using Acd.Scripting.Hooks;
using Acd.Scripting.Sandbox;

namespace Acd.Scripting.Tests.Support;

/// <summary>A state with one script, main.lua, and further files.</summary>
internal sealed class Script : IDisposable
{
    public static readonly ScriptLimits Limits = new() { DeadlineMs = 20_000 };

    public Script(string main, ScriptLimits? limits = null, params (string Name, string Source)[] others)
    {
        Given = limits ?? Limits;
        State = new ScriptState([File("main.lua", main), .. others.Select(other => File(other.Name, other.Source))], Given);
    }

    public ScriptState State { get; }

    private ScriptLimits Given { get; }

    public static ScriptFile File(string name, string source) => new(name, Encoding.UTF8.GetBytes(source));

    public static HookRequest Request(HookKind hook = HookKind.OnEnter, CallerData? caller = null) =>
        new() { Hook = hook, Script = "main.lua", Caller = caller ?? new CallerData() };

    /// <summary>What on_enter puts into data.result, from the body of a function that returns it.</summary>
    public static string Result(string body)
    {
        using var script = new Script(
            $"local function work(call) {body} end\nfunction on_enter(call) return {{ data = {{ result = work(call) }} }} end");
        return script.Decide().Data["result"];
    }

    public static ScriptError Failure(string source, ScriptLimits? limits = null)
    {
        using var script = new Script(source, limits);
        return script.Fail();
    }

    public ScriptStep Start(HookRequest? request = null) =>
        State.Start(request ?? Request(), Stopwatch.GetTimestamp() + (Given.DeadlineMs * Stopwatch.Frequency / 1000));

    public HookDecision Decide(HookRequest? request = null)
    {
        Finish(request, ScriptStep.Done);
        return State.Decision() ?? HookDecision.None;
    }

    public ScriptError Fail(HookRequest? request = null)
    {
        Finish(request, ScriptStep.Failed);
        return State.Error!;
    }

    public void Dispose() => State.Dispose();

    /// <summary>Charges are answered; nothing else may be asked.</summary>
    private void Finish(HookRequest? request, ScriptStep expected)
    {
        var step = Start(request);
        while (step == ScriptStep.Asks && State.Question.Call == "charge")
        {
            State.Budget.Charge((long)State.Question[0]!);
            step = State.Answer(default);
        }
        Assert.True(step == expected, $"{step}: {State.Error}{(step == ScriptStep.Asks ? State.Question.Call : "")}");
    }
}
