using Acd.Scripting.Hooks;

namespace Acd.Scripting.Running;

/// <summary>The counters themselves. Any thread.</summary>
internal sealed class Tally
{
    private readonly long[] _results = new long[Enum.GetValues<HookResult>().Length];
    private long _reloads;
    private long _reloadsRefused;

    public ScriptingCounters Counters => new(
        Of(HookResult.Decided), Of(HookResult.NoOpinion), Of(HookResult.Failed), Of(HookResult.SwitchedOff), Of(HookResult.Overloaded),
        Interlocked.Read(ref _reloads), Interlocked.Read(ref _reloadsRefused));

    public void Count(HookResult result) => Interlocked.Increment(ref _results[(int)result]);

    public void Reload(bool applied) => Interlocked.Increment(ref applied ? ref _reloads : ref _reloadsRefused);

    private long Of(HookResult result) => Interlocked.Read(ref _results[(int)result]);
}
