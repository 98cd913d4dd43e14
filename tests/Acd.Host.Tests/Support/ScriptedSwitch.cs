namespace Acd.Host.Tests.Support;

/// <summary>
/// A switch on which everything happens as the test wrote it, in virtual time. What is written for the same time is one batch. When the
/// script is over, it goes down. (Moq can't stand in: <c>Submit</c> takes a span.)
/// </summary>
internal sealed partial class ScriptedSwitch : ISwitch
{
    private int _wakes;
    private const int PollsMax = 10_000;
    private readonly PriorityQueue<Action<ISwitchEvents>, (long AtUs, int Order)> _script = new();
    private readonly Queue<Action<ISwitchEvents>> _answers = new();
    private ulong _lastRequestId;

    public long NowUs { get; set; }

    /// <summary>What each configuration request is answered with; null: with <see cref="ConfigError"/>.</summary>
    public string? ConfigXml { get; set; } = TestConfig.Xml;

    /// <summary>callcenter.conf, when it is asked for.</summary>
    public string? CallCenterXml { get; set; }

    public string? ConfigError { get; set; }

    public bool AnswersConfig { get; set; } = true;

    public List<Command[]> Batches { get; } = [];

    public List<string> Replies { get; } = [];

    public List<string> LogLines { get; } = [];

    /// <summary>How long each poll was ready to wait.</summary>
    public List<long> WaitsUs { get; } = [];

    public List<bool> ConfigRequests { get; } = [];

    /// <summary>What the switch's own commands print, by the whole line.</summary>
    public Dictionary<string, string> SwitchAnswers { get; } = [];

    public List<string> Asked { get; } = [];

    /// <summary>What comes of asking a phone to answer; that it does is up to the script.</summary>
    public string AnswerToAccept { get; set; } = "+OK 1 asked";

    public List<OfferId> AskedToAnswer { get; } = [];

    public bool AnswersCommands { get; set; } = true;

    /// <summary>When it goes down after the script; meanwhile other threads of the host have real time.</summary>
    public Func<bool> IsOver { get; set; } = () => true;

    /// <summary>Empty until start-up is reported; then "ready" or the failure; more than one is a breach.</summary>
    public List<string> Verdicts { get; } = [];

    public IEnumerable<Command> Commands => Batches.SelectMany(batch => batch);

    /// <summary>The offer dialled last.</summary>
    public OfferId LastOffer => Commands.Last(command => command.Kind == CommandKind.OriginateLeg).Offer;

    public void At(double seconds, Action<ISwitchEvents> happening) => _script.Enqueue(happening, ((long)(seconds * 1e6), _script.Count));

    /// <summary>Types <c>acd line</c>; the answer ends up in <see cref="Replies"/>.</summary>
    public void Type(double seconds, string line) => At(seconds, events => events.OnConsole(++_lastRequestId, line));

    /// <summary>Types <c>callcenter_config line</c>; the answer ends up in <see cref="Replies"/>.</summary>
    public void Config(double seconds, string line) => At(seconds, events =>
        ((ISwitchDoorEvents)events).OnApi(++_lastRequestId, SwitchDoorKind.Api, "callcenter_config", line));

    public void LogIn(double seconds, string agent) => Type(seconds, $"agent set status {agent} Available");

    public void Join(double seconds, ulong call, string queue = "support", string name = "Caller") => At(seconds, events => events.On(
        new CallerJoined(new CallId(call), queue, $"uuid-{call}", $"+43{call}", name, "5000"), NowUs));

    public int Poll(ISwitchEvents events, long waitUs)
    {
        WaitsUs.Add(waitUs);
        if (WaitsUs.Count > PollsMax)
            throw new InvalidOperationException("the loop doesn't come to an end");
        if (_answers.TryDequeue(out var answer))
        {
            answer(events);
            return 1;
        }
        if (Verdicts.Count == 0 && !AnswersConfig)
            return Pass(waitUs);
        if (!_script.TryPeek(out _, out var next))
        {
            if (!IsOver())
            {
                Thread.Sleep(1);
                return Pass(waitUs);
            }
            events.OnShutdown();
            return 1;
        }
        if (next.AtUs > NowUs + waitUs)
            return Pass(waitUs);
        NowUs = Math.Max(NowUs, next.AtUs);
        int count = 0;
        for (; _script.TryPeek(out _, out var key) && key.AtUs <= NowUs; count++)
            _script.Dequeue()(events);
        return count;
    }

    /// <summary>How often somebody brought something.</summary>
    public int Wakes => Volatile.Read(ref _wakes);

    /// <summary>Its time is virtual: no poll really waits.</summary>
    public void Wake() => Interlocked.Increment(ref _wakes);

    public void Submit(ReadOnlySpan<Command> commands) => Batches.Add(commands.ToArray());

    public void ReplyConsole(ulong requestId, string text) => Replies.Add(text);

    public void RequestConfig(ulong requestId, string name, bool reload)
    {
        ConfigRequests.Add(reload);
        if (AnswersConfig)
            _answers.Enqueue(events => events.OnConfig(requestId, name == "callcenter.conf" ? CallCenterXml : ConfigXml, ConfigError));
    }

    public void Ask(ulong requestId, string command, string arguments)
    {
        Asked.Add($"{command} {arguments}".TrimEnd());
        string answer = SwitchAnswers.GetValueOrDefault(Asked[^1], "-ERR no such command");
        if (AnswersCommands)
            _answers.Enqueue(events => events.OnAnswer(requestId, answer));
    }

    public void AskToAnswer(ulong requestId, OfferId offer)
    {
        AskedToAnswer.Add(offer);
        if (AnswersCommands)
            _answers.Enqueue(events => events.OnAnswer(requestId, AnswerToAccept));
    }

    public void ReportReady(string? failure) => Verdicts.Add(failure ?? "ready");

    public void Log(SwitchLogLevel level, string text) => LogLines.Add($"{level} {text}");

    private int Pass(long waitUs)
    {
        NowUs += waitUs;
        return 0;
    }
}
