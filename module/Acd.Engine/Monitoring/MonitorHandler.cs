using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Timing;

namespace Acd.Engine.Monitoring;

/// <summary>What supervisors order, and what becomes of their phones.</summary>
internal sealed class MonitorHandler(EngineState state, Listeners listeners)
{
    public EngineError? Handle(in MonitorOrdered e)
    {
        if (!state.Agents.TryGetValue(e.Agent, out var agent))
        {
            return EngineError.UnknownAgent(e.Agent);
        }

        if (Find(agent, e.Supervisor) is { } known)
        {
            return ChangeMode(known, e.Mode);
        }

        foreach (var tier in agent.Tiers)
        {
            if (tier.Queue.Config.MediaMode == MediaMode.Bypass)
            {
                return new(
                    EngineErrorCode.NotAllowed, "monitor-bypass",
                    $"agent \"{e.Agent}\" serves queue \"{tier.Queue.Name}\", whose media-mode is bypass: its audio doesn't come through " +
                    $"the switch, so nobody can listen; set media-mode to full or proxy");
            }
        }

        var monitor = new MonitorSession
        {
            Number = state.NextNumber(), Agent = agent, Supervisor = e.Supervisor, StartedAtMs = state.NowMs, Mode = e.Mode,
        };
        agent.Monitors.Add(monitor);
        state.Monitors.Add(monitor.Number, monitor);
        state.Commands.Add(Command.DialMonitor(monitor.Number, agent.Name, e.DialString, EngineTimes.SupervisorAnswerMs));
        return null;
    }

    public EngineError? Handle(in MonitorStopped e)
    {
        if (!state.Agents.TryGetValue(e.Agent, out var agent))
        {
            return EngineError.UnknownAgent(e.Agent);
        }

        var stopped = 0;
        foreach (var monitor in agent.Monitors)
        {
            if (string.IsNullOrEmpty(e.Supervisor) || monitor.Supervisor == e.Supervisor)
            {
                listeners.Stop(monitor);
                stopped++;
            }
        }

        return stopped > 0 ? null : new(EngineErrorCode.WrongState, "monitor-none", $"nobody monitors agent \"{e.Agent}\"");
    }

    public void Handle(in MonitorAnswered e)
    {
        if (!state.Monitors.TryGetValue(e.Number, out var monitor))
        {
            // Of an engine before us: nobody else will ever hang him up.
            state.Commands.Add(Command.StopMonitor(e.Number));
            return;
        }

        monitor.IsAnswered = true;
        if (!monitor.IsStopping)
        {
            state.Facts.MonitorStarted(monitor);
            listeners.FindTalk(monitor);
        }
    }

    public void Handle(in MonitorEnded e)
    {
        if (state.Monitors.Remove(e.Number, out var monitor))
        {
            monitor.Agent.Monitors.Remove(monitor);
            state.Facts.MonitorEnded(monitor, e.Cause);
        }
    }

    private EngineError? ChangeMode(MonitorSession monitor, MonitorMode mode)
    {
        if (monitor.IsStopping || monitor.Mode == mode)
        {
            return monitor.IsStopping
                ? new(
                    EngineErrorCode.WrongState, "monitor-leaving",
                    $"{monitor.Supervisor} is just leaving agent \"{monitor.Agent.Name}\"")
                : new(
                    EngineErrorCode.WrongState, "monitor-same",
                    $"{monitor.Supervisor} does that already with agent \"{monitor.Agent.Name}\"");
        }

        monitor.Mode = mode;
        state.Commands.Add(Command.SetMonitorMode(monitor.Number, mode));
        state.Facts.MonitorModeChanged(monitor);
        return null;
    }

    private static MonitorSession? Find(Agent agent, string supervisor) => agent.Monitors.Find(monitor => monitor.Supervisor == supervisor);
}
