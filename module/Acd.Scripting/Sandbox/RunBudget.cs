using System.Diagnostics;
using KeraLua;

namespace Acd.Scripting.Sandbox;

/// <summary>
/// Watches a run from Lua's count hook and stops it by yielding, never by an error: <c>pcall</c> catches errors but lets yields through,
/// and a yield in a hook returns to Lua first, so no longjmp crosses a managed frame. Whoever resumed the coroutine sees
/// <see cref="Stopped"/> and throws the state away. One thread at a time.
/// Source: Lua 5.4 reference manual, lua_sethook and lua_yield ("inside a count or line hook").
/// </summary>
internal sealed class RunBudget
{
    /// <summary>Instructions between two looks; a hundred take about 1 µs, unless each moves a text as large as the limit.</summary>
    public const int Interval = 100;

    private readonly ScriptLimits _limits;
    private readonly LuaMemory _memory;
    private readonly Lua _coroutine;
    private readonly LuaHookFunction _hook;
    private long _deadline;
    private bool _refused;

    public RunBudget(ScriptLimits limits, LuaMemory memory, Lua coroutine)
    {
        _limits = limits;
        _memory = memory;
        _coroutine = coroutine;
        _hook = OnHook;
        _memory.Refused = OnRefused;
        Watch(Interval);
    }

    public StopReason Stopped { get; private set; }

    /// <summary>Instructions of this run so far, rounded to <see cref="Interval"/>.</summary>
    public long Instructions { get; private set; }

    /// <summary>Gets each line event; null: only counting.</summary>
    public Action<nint>? OnLine { get; init; }

    public bool IsPastDeadline => Stopwatch.GetTimestamp() >= _deadline;

    /// <param name="deadline">A <see cref="Stopwatch"/> timestamp.</param>
    public void Start(long deadline)
    {
        _deadline = deadline;
        _refused = false;
        Stopped = StopReason.None;
        Instructions = 0;
        if (OnLine is not null)
            Watch(Interval);
    }

    /// <summary>Adds work that Lua's count doesn't see. Not inside the hook.</summary>
    public StopReason Charge(long instructions)
    {
        Instructions += instructions;
        return Stopped = Verdict();
    }

    /// <summary>Only to measure what counting costs: nothing is limited any more.</summary>
    internal void Disable() => _coroutine.SetHook(_hook, LuaHookMask.Disabled, 0);

    private void Watch(int interval) =>
        _coroutine.SetHook(_hook, OnLine is null ? LuaHookMask.Count : LuaHookMask.Count | LuaHookMask.Line, interval);

    private void OnRefused()
    {
        _refused = true;
        Watch(1);
    }

    private void OnHook(nint state, nint activation)
    {
        if (OnLine is not null && LuaDebug.FromIntPtr(activation).Event == LuaHookEvent.Line)
        {
            OnLine(activation);
            return;
        }
        Instructions += _refused ? 1 : Interval;
        if (Stopped == StopReason.None)
            Stopped = Verdict();
        if (Stopped != StopReason.None)
            Stop();
        else if (_refused)
            Recover();
    }

    private StopReason Verdict()
    {
        if (_refused && _memory.IsNearLimit)
            return StopReason.Memory;
        if (Instructions >= _limits.Instructions)
            return StopReason.Instructions;
        return IsPastDeadline ? StopReason.Deadline : StopReason.None;
    }

    /// <summary>The emergency collection made room: it was garbage that filled the state, not the script's data.</summary>
    private void Recover()
    {
        _refused = false;
        Watch(Interval);
    }

    /// <summary>Inside a call from C there is no way out yet: looks again at the next instruction.</summary>
    private void Stop()
    {
        if (_coroutine.IsYieldable)
            _coroutine.Yield(0);
        else
            Watch(1);
    }
}
