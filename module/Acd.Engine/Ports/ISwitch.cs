using Acd.Engine.Commands;
using Acd.Engine.Ids;

namespace Acd.Engine.Ports;

/// <summary>
/// What the host needs from a switch: FreeSWITCH through the shim, or a simulated one. The port belongs to the engine so that the
/// implementations need not know each other. Single-threaded: every member but <see cref="Wake"/> is called on the engine thread only.
/// Rules for implementations: nothing blocks but <see cref="Poll"/>; nothing throws for what the other side does, it becomes an event.
/// </summary>
public interface ISwitch
{
    /// <summary>Monotonic time in µs; the simulated switch's may be virtual.</summary>
    long NowUs { get; }

    /// <summary>
    /// Waits up to <paramref name="waitUs"/> µs for the first event, then delivers a batch. Returns how many; 0 is a time-out or a
    /// <see cref="Wake"/>.
    /// </summary>
    int Poll(ISwitchEvents events, long waitUs);

    /// <summary>Any thread: ends the wait of the poll under way, or else of the next one.</summary>
    void Wake();

    /// <summary>Hands over a batch of commands, in order. Results come back as events.</summary>
    void Submit(ReadOnlySpan<Command> commands);

    /// <summary>Answers a console request; a late answer is dropped.</summary>
    void ReplyConsole(ulong requestId, string text);

    /// <summary>Asks for a configuration document; <paramref name="reload"/> makes the switch read its files again first.</summary>
    void RequestConfig(ulong requestId, string name, bool reload);

    /// <summary>
    /// Has the switch carry out one of its own commands, which must be quick; what it prints comes back once as an answer.
    /// </summary>
    void Ask(ulong requestId, string command, string arguments);

    /// <summary>
    /// Asks the phone that rings for this offer to answer by itself. What came of the asking comes back once as an answer: <c>+OK …</c>,
    /// or <c>-ERR </c> and why it can't be asked. That it answers is the <see cref="Events.LegAnswered"/> of any offer.
    /// </summary>
    void AskToAnswer(ulong requestId, OfferId offer);

    /// <summary>Says once that start-up is complete, or why it failed (one line, what to do included).</summary>
    void ReportReady(string? failure);

    /// <summary>Writes one line to the switch's log.</summary>
    void Log(SwitchLogLevel level, string text);
}
