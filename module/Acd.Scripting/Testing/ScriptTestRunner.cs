using System.Diagnostics;
using Acd.Scripting.Bundles;
using Acd.Scripting.Hooks;
using Acd.Scripting.Running;
using Acd.Scripting.Sandbox;
using Acd.Scripting.Tools;

namespace Acd.Scripting.Testing;

/// <summary>
/// Runs a site's tests of its scripts, <c>tests/*_test.lua</c> below the scripts folder, without FreeSWITCH and without an engine. Hooks
/// run in the very sandbox they run in later; what they ask is answered by what the test gives.
/// </summary>
public static class ScriptTestRunner
{
    private static readonly ScriptLimits TestLimits =
        new() { Instructions = 50_000_000, MemoryBytes = 32 * 1024 * 1024, DeadlineMs = 30_000 };


    /// <exception cref="ScriptException">A folder can't be read, or a script is no Lua.</exception>
    public static IReadOnlyList<ScriptTestResult> Run(string folder)
    {
        var scripts = new ScriptFolder(folder).Read();
        var tests = new ScriptFolder(Path.Combine(folder, "tests")).Read();
        return [.. tests.Where(IsTest).SelectMany(file => RunFile(file, scripts))];
    }

    private static bool IsTest(ScriptFile file) => file.Name.EndsWith("_test.lua", StringComparison.Ordinal);

    private static IEnumerable<ScriptTestResult> RunFile(ScriptFile test, IReadOnlyList<ScriptFile> scripts)
    {
        using var state = new ScriptState([.. scripts, test], TestLimits, testing: true);
        var world = new TestWorld();
        var step = state.Test(test.Name, Stopwatch.GetTimestamp() + (TestLimits.DeadlineMs * Stopwatch.Frequency / 1000));
        while (step == ScriptStep.Asks)
            step = state.Answer(Answer(state.Question, world, scripts));
        if (step == ScriptStep.Failed)
            return [new ScriptTestResult(test.Name, "the file runs", state.Error!.ToString())];
        return state.Result().OfType<IReadOnlyDictionary<string, object?>>().Select(result => new ScriptTestResult(
            test.Name, (string)result["name"]!, result["ok"] is true ? "" : (string)result["problem"]!));
    }

    private static ScriptAnswer Answer(ScriptQuestion question, TestWorld world, IReadOnlyList<ScriptFile> scripts) => question.Call switch
    {
        "given" => world.Given(question),
        "run" => RunHook(question, world, scripts),
        "charge" => default,
        _ => world.Answer(question, Request("", HookKind.OnEnter, world), TestLimits.DeadlineMs, (_, _) => { }).AsTask().Result,
    };

    private static ScriptAnswer RunHook(ScriptQuestion question, TestWorld world, IReadOnlyList<ScriptFile> scripts)
    {
        if (question[0] is not string script || scripts.All(file => file.Name != script))
            return ScriptAnswer.Error($"there is no script \"{question[0]}\"");
        if (question[1] is not string name || HookNames.Parse(name) is not { } hook)
            return ScriptAnswer.Error($"there is no hook \"{question[1]}\"; hooks are {string.Join(", ", HookNames.All)}");
        if (TestRequest.Apply(Request(script, hook, world), question[2], question[3], out string error) is not { } request)
            return ScriptAnswer.Error(error);
        using var state = new ScriptState(scripts, new ScriptLimits { DeadlineMs = TestLimits.DeadlineMs });
        var outcome = new HookRun(request, TestLimits.DeadlineMs, _ => { }, (_, _) => { }).Complete(state, world).GetAwaiter().GetResult();
        return new ScriptAnswer(outcome.Result switch
        {
            HookResult.Decided => new Dictionary<string, object?> { ["decision"] = DecisionText.Values(outcome.Decision) },
            HookResult.NoOpinion => new Dictionary<string, object?>(),
            _ => new Dictionary<string, object?> { ["error"] = outcome.Error!.ToString() },
        });
    }

    private static HookRequest Request(string script, HookKind hook, TestWorld world) =>
        new() { Hook = hook, Script = script, Caller = new CallerData { Uuid = "test" }, Now = world.Now };
}
