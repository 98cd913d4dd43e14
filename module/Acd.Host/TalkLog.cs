using Acd.Engine.Facts;
using Acd.Engine.Ports;
using Acd.Host.ConsoleCommands;
using Acd.Host.Logging;
using Microsoft.Extensions.Logging;

namespace Acd.Host;

/// <summary>Writes into the log who listened to whom: it has to be on record even where no store keeps the facts.</summary>
internal sealed class TalkLog(ILogger log) : IFactSink
{
    public void Take(in Fact fact)
    {
        switch (fact.Kind)
        {
            case FactKind.MonitorStarted:
                log.MonitorStarted(Who(in fact), fact.Agent, fact.Text);
                break;
            case FactKind.MonitorAttached:
                log.MonitorAttached(Who(in fact), fact.Agent, fact.Call.ToString(), fact.Queue, fact.Text);
                break;
            case FactKind.MonitorModeChanged:
                log.MonitorModeChanged(Who(in fact), fact.Agent, fact.Text);
                break;
            case FactKind.MonitorEnded:
                log.MonitorEnded(Who(in fact), fact.Agent, fact.DurationMs / 1_000, fact.Cause.ToString());
                break;
        }
    }

    private static string Who(in Fact fact) => Printable.Text(fact.Supervisor);
}
