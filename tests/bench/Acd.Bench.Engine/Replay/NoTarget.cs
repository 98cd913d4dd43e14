using System.Runtime.CompilerServices;
using Acd.Engine.Events;

namespace Acd.Bench.Engine.Replay;

/// <summary>Does nothing, by calls that can't be optimised away: what is measured with it is the harness.</summary>
internal readonly struct NoTarget : IEngineTarget
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in CallerJoined e, long nowMs)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in CallerLeft e, long nowMs)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in LegDialing e, long nowMs)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in LegAnswered e, long nowMs)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in LegEnded e, long nowMs)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in BridgeStarted e, long nowMs)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in BridgeEnded e, long nowMs)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in AgentStatusSet e, long nowMs)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void HandleDeadlines(long nowMs)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public long Drain() => 0;
}
