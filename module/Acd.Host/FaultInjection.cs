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
    private readonly Dictionary<string, int> _losses = [];
    private bool _crash;
    private TimeSpan _stall;

    /// <summary>Events that can be lost on order.</summary>
    public static IReadOnlyList<string> Losable { get; } =
        ["caller-joined", "caller-left", "leg-answered", "leg-ended", "bridge-started", "bridge-ended"];

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

    /// <summary>The next so many events of this kind never reach the engine.</summary>
    public void Lose(string kind, int count)
    {
        log.FaultInjected($"loss of {count} {kind}");
        _losses[kind] = count;
    }

    /// <summary>True: this event of <see cref="Losable"/> is lost.</summary>
    public bool Loses(string kind)
    {
        if (_losses.Count == 0 || _losses.GetValueOrDefault(kind) == 0)
            return false;
        _losses[kind]--;
        return true;
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
