using Acd.Host.ConsoleCommands;
using Acd.Host.Logging;
using Microsoft.Extensions.Logging;

namespace Acd.Host;

/// <summary>
/// Faults on purpose, for tests of the fallback; only where the environment says <c>ACD_FAULT_INJECTION=1</c>, because they take the queues
/// down. They strike at the end of the batch, after its replies have gone out. Engine thread only.
/// </summary>
/// <param name="permitted">Whether the environment allows it.</param>
/// <param name="sleep">Keeps the engine thread from everything else.</param>
/// <param name="log">So that nobody takes it for a real fault.</param>
internal sealed class FaultInjection(bool permitted, Action<TimeSpan> sleep, ILogger log)
{
    public const string Variable = "ACD_FAULT_INJECTION";
    public const string Permission = $"only with {Variable}=1";
    private bool _crash;
    private TimeSpan _stall;

    /// <summary>Answers with an error when faults aren't allowed.</summary>
    public bool Permitted(ConsoleRequest request)
    {
        if (!permitted)
        {
            request.Reply(
                "-ERR fault injection is off, it takes the queues down: on a test system, start FreeSWITCH with the environment " +
                $"variable {Variable}=1");
        }
        return permitted;
    }

    public void Crash()
    {
        log.FaultInjected("crash");
        _crash = true;
    }

    public void Stall(TimeSpan duration)
    {
        log.FaultInjected("stall");
        _stall = duration;
    }

    /// <exception cref="InvalidOperationException">A crash was ordered.</exception>
    public void Strike()
    {
        if (_crash)
            throw new InvalidOperationException("crash ordered with \"acd fault crash\"");
        if (_stall <= TimeSpan.Zero)
            return;
        var stall = _stall;
        _stall = TimeSpan.Zero;
        sleep(stall);
    }
}
