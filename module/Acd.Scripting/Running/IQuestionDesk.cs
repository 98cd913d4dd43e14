using Acd.Scripting.Hooks;
using Acd.Scripting.Sandbox;

namespace Acd.Scripting.Running;

/// <summary>Answers what scripts ask in the middle of a run. Any thread; never throws for what a script asks.</summary>
internal interface IQuestionDesk
{
    /// <param name="question">What the script asks.</param>
    /// <param name="request">For which caller.</param>
    /// <param name="leftMs">How much of the run's time is left.</param>
    /// <param name="log">Takes the script's own lines: level and text.</param>
    ValueTask<ScriptAnswer> Answer(ScriptQuestion question, HookRequest request, long leftMs, Action<string, string> log);
}
