using Acd.Engine.Commands;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Switch.Tracing;

namespace Acd.Switch;

/// <summary>
/// Wraps any switch and writes every crossing as one line: seconds on the switch's clock, direction (&lt;- from the switch, -&gt; to it),
/// what, with which values. A poll is written when it is over, after its events. Costs strings; for looking, not for production.
/// Same thread rules as the switch inside.
/// </summary>
/// <example>
/// One call, as it reads:
/// <code>
///     71.000040 &lt;- caller-joined call-7 queue="support" uuid="6e1f" number="+4312345" name="Bär" destination="4000"
///     71.000102 -- poll up to 500000 us: 1 event
///     71.000211 -&gt; accept-caller call-7 music="local_stream://moh" fallback="9000"
///     71.000215 -&gt; originate-leg offer-3 call-7 agent="anna" contact="user/anna" queue="support" ring-timeout=20000ms …
///     71.000871 &lt;- leg-dialing offer-3
///     74.310008 &lt;- leg-answered offer-3 uuid="a9c0"
///     74.310133 -&gt; bridge call-7 offer-3
///     74.330410 &lt;- bridge-started call-7 offer-3
///     95.120007 &lt;- leg-ended offer-3 cause=NormalClearing(16)
/// </code>
/// </example>
/// <param name="inner">The switch to watch.</param>
/// <param name="write">Takes each line, without a line end.</param>
public sealed class TracingSwitch(ISwitch inner, Action<string> write) : ISwitch
{
    /// <param name="inner">The switch to watch.</param>
    /// <param name="writer">Gets each line; not flushed here.</param>
    public TracingSwitch(ISwitch inner, TextWriter writer)
        : this(inner, writer.WriteLine)
    {
    }

    public long NowUs => inner.NowUs;

    public int Poll(ISwitchEvents events, long waitUs)
    {
        int count = inner.Poll(new TracingEvents(events, write, inner), waitUs);
        Write("--", $"poll up to {waitUs} us: {count} {(count == 1 ? "event" : "events")}");
        return count;
    }

    public void Wake() => inner.Wake();

    public void Submit(ReadOnlySpan<Command> commands)
    {
        foreach (ref readonly Command command in commands)
        {
            Write("->", TraceText.Of(in command));
        }

        inner.Submit(commands);
    }

    public void ReplyConsole(ulong requestId, string text)
    {
        Write("->", $"console-reply request-{requestId} text={TraceText.Quote(text)}");
        inner.ReplyConsole(requestId, text);
    }

    public void RequestConfig(ulong requestId, string name, bool reload)
    {
        Write("->", $"read-config request-{requestId} name={TraceText.Quote(name)}{(reload ? " reload" : "")}");
        inner.RequestConfig(requestId, name, reload);
    }

    public void Ask(ulong requestId, string command, string arguments)
    {
        Write("->", $"ask request-{requestId} command={TraceText.Quote(command)} arguments={TraceText.Quote(arguments)}");
        inner.Ask(requestId, command, arguments);
    }

    public void AskToAnswer(ulong requestId, OfferId offer)
    {
        Write("->", $"answer-leg request-{requestId} {offer}");
        inner.AskToAnswer(requestId, offer);
    }

    public void ReportReady(string? failure)
    {
        Write("->", failure is null ? "ready" : $"failed {TraceText.Quote(failure)}");
        inner.ReportReady(failure);
    }

    public void Log(SwitchLogLevel level, string text)
    {
        Write("->", $"log {level} {TraceText.Quote(text)}");
        inner.Log(level, text);
    }

    private void Write(string direction, string text) => write($"{TraceText.Time(inner.NowUs)} {direction} {text}");
}
