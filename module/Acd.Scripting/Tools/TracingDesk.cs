using System.Diagnostics;
using System.Globalization;
using Acd.Scripting.Hooks;
using Acd.Scripting.Running;
using Acd.Scripting.Sandbox;

namespace Acd.Scripting.Tools;

/// <summary>Tells what was asked, what came back, and how long it took.</summary>
internal sealed class TracingDesk(IQuestionDesk desk, Action<string> note) : IQuestionDesk
{
    public async ValueTask<ScriptAnswer> Answer(ScriptQuestion question, HookRequest request, long leftMs, Action<string, string> log)
    {
        long before = Stopwatch.GetTimestamp();
        var answer = await desk.Answer(question, request, leftMs, log).ConfigureAwait(false);
        var took = Stopwatch.GetElapsedTime(before);
        string asked = string.Join(", ", question.Arguments.Where(argument => argument is not null).Select(Shown));
        string got = answer.Problem ?? Shown(answer.Value);
        note(string.Create(CultureInfo.InvariantCulture, $"{question.Call}({asked}) = {got} ({took.TotalMilliseconds:0.0} ms)"));
        return answer;
    }

    private static string Shown(object? value) => value is null ? "nil" : Lookups.JsonValues.Encode(value);
}
