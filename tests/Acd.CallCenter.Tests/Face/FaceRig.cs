using Acd.CallCenter.Events;
using Acd.CallCenter.Keeping;
using Acd.CallCenter.Rows;
using Acd.CallCenter.States;
using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.CallCenter.Tests.Face;

/// <summary>The face on a real engine; the switch is the test. Everything the face tells is a line of <see cref="Told"/>.</summary>
internal sealed class FaceRig : IEngineDoor, ICallCenterOutlet
{
    public const long StartEpoch = 1_000;

    private readonly AcdEngine _engine = new(seed: 1);
    private readonly List<Command> _commands = [];
    private ulong _lastCall;

    public FaceRig(CallCenterImport import, IReadOnlyList<KeptAgent>? kept = null)
    {
        Import = import;
        int uuids = 0;
        Face = new CallCenterFace(this, this, () => $"member-{++uuids}");
        Apply(Face.Load(import, kept ?? []));
        Told.Clear();
    }

    public CallCenterFace Face { get; }

    /// <summary>The test is about what the engine won't work with.</summary>
    public bool MayRefuse { get; init; }

    public List<string> Told { get; } = [];

    public List<SwitchEvent> Fired { get; } = [];

    /// <summary>What a reload finds; null: it can't be read.</summary>
    public CallCenterImport? Import { get; set; }

    public long NowMs { get; private set; }

    public long NowEpoch => EpochOf(NowMs);

    /// <summary>The configuration last given to the engine.</summary>
    public EngineConfig Applied { get; private set; } = EngineConfig.Empty;

    /// <summary>A queue "support" with the agent "anna", dialled, without wrap-up.</summary>
    public static CallCenterImport OneAgent(AgentStatus status = AgentStatus.Available) => new()
    {
        Queues = [Queue("support")],
        Agents =
        [
            new AgentImport("anna", AgentKind.Callback)
            {
                Contact = "user/1000", Status = status, Numbers = new Dictionary<AgentNumber, long> { [AgentNumber.MaxNoAnswer] = 2 },
            },
        ],
        Tiers = [new TierConfig("support", "anna")],
    };

    public static QueueImport Queue(string name, OldMeanings keeps = OldMeanings.None) => new(
        new QueueRow { Name = name, Strategy = "longest-idle-agent", DiscardAbandonedAfter = 60 },
        new QueueConfig
        {
            Name = name, ResumeWindowMs = 60_000, ResumesAfterAnyEnd = true, AbsentAgents = AbsentAgents.None, OldMeanings = keeps,
        });

    public long EpochOf(long atMs) => StartEpoch + (atMs / 1000);

    public string Config(string line)
    {
        string answer = "(none)";
        Face.Desk.Config(line, reply => answer = reply);
        return answer;
    }

    public IReadOnlyDictionary<string, string> Anna => Assert.Single(Rows("agent list anna"));

    /// <summary>The rows of a list, by column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string list)
    {
        string[] lines = Config(list).TrimEnd('\n').Split('\n');
        string[] names = lines[0].Split('|');
        return [.. lines[1..^1].Select(line => names.Zip(line.Split('|')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public CallId Join(string queue = "support", string number = "1001", CallerDetails? details = null)
    {
        CallId call = new(++_lastCall);
        Face.Expect(call, details ?? CallerDetails.None);
        _engine.Handle(new CallerJoined(call, queue, $"chan-{call.Value}", number, "Ann", "4000"), NowMs);
        Drain();
        return call;
    }

    public void Leave(CallId call, LeaveReason reason = LeaveReason.HungUp)
    {
        _engine.Handle(new CallerLeft(call, reason), NowMs);
        Drain();
    }

    public void Answer(OfferId offer)
    {
        Face.ExpectLeg(offer, $"leg-{Offers.ToList().IndexOf(offer) + 1}");
        _engine.Handle(new LegAnswered(offer, "leg"), NowMs);
        Drain();
    }

    public void Bridge(CallId call, OfferId offer)
    {
        _engine.Handle(new BridgeStarted(call, offer), NowMs);
        Drain();
    }

    public void BridgeOver(CallId call, OfferId offer, bool legLivesOn = false)
    {
        _engine.Handle(new BridgeEnded(call, offer, legLivesOn), NowMs);
        Drain();
    }

    public void LegOver(OfferId offer, HangupCause cause)
    {
        _engine.Handle(new LegEnded(offer, cause), NowMs);
        Drain();
    }

    public void Wait(long ms)
    {
        long until = NowMs + ms;
        while (_engine.NextDeadlineMs <= until)
        {
            NowMs = Math.Max(NowMs, _engine.NextDeadlineMs);
            _engine.HandleDeadlines(NowMs);
            Drain();
        }

        NowMs = until;
        Face.Tick();
    }

    /// <summary>The offers made so far, oldest first.</summary>
    public IReadOnlyList<OfferId> Offers => [.. _commands.Where(c => c.Kind == CommandKind.OriginateLeg).Select(c => c.Offer)];

    public bool Has(CommandKind kind, OfferId offer) => _commands.Any(c => c.Kind == kind && c.Offer == offer);

    public IReadOnlyList<string> TakeTold()
    {
        string[] told = [.. Told];
        Told.Clear();
        return told;
    }

    void ICallCenterOutlet.Fire(SwitchEvent e)
    {
        Fired.Add(e);
        string action = e["CC-Action"];
        Told.Add(action switch
        {
            "" => $"{e.Name} {e["login"]} {e["force-status"]}",
            "members-count" => $"members-count {e["CC-Count"]}",
            "agent-state-change" => $"agent-state-change {e["CC-Agent-State"]}",
            "agent-status-change" => $"agent-status-change {e["CC-Agent-Status"]}",
            "member-queue-end" => $"member-queue-end {e["CC-Cause"]} {e["CC-Cancel-Reason"]}".TrimEnd(),
            "bridge-agent-fail" => $"bridge-agent-fail {e["CC-Hangup-Cause"]}",
            "bridge-agent-end" => $"bridge-agent-end {e["CC-Agent-Bridged"]}",
            _ => action,
        });
    }

    void ICallCenterOutlet.SetVariables(string channelUuid, IReadOnlyList<EventHeader> variables) =>
        Told.Add($"set {channelUuid}: {string.Join(' ', variables.Select(variable => $"{variable.Name}={variable.Value}"))}");

    void ICallCenterOutlet.SetLegVariables(OfferId offer, IReadOnlyList<EventHeader> variables) =>
        Told.Add($"leg: {string.Join(' ', variables.Select(variable => $"{variable.Name}={variable.Value}"))}");

    void ICallCenterOutlet.Record(string channelUuid, string file) => Told.Add($"record {channelUuid} to {file}");

    void ICallCenterOutlet.Announce(CallId call, string sound) => Told.Add($"announce {sound} to {call}");

    void ICallCenterOutlet.Dismiss(CallId call) => Told.Add($"dismiss {call}");

    void ICallCenterOutlet.Dismiss(OfferId offer) => Told.Add("dismiss leg");

    public void SetStatus(string agent, AgentStatus status)
    {
        _engine.Handle(new AgentStatusSet(agent, status), NowMs);
        Drain();
    }

    public void SetReachable(string agent, bool reachable)
    {
        Told.Add($"{agent} {(reachable ? "reachable" : "held")}");
        _engine.Handle(new AgentDeviceSet(agent, reachable), NowMs);
        Drain();
    }

    public void SetOtherCall(string agent, ulong key, bool started) =>
        Told.Add($"{agent} other call {key} {(started ? "starts" : "ends")}");

    public void SetStandbyLeg(string agent, string channelUuid)
    {
        Told.Add($"{agent} stands by on {channelUuid}");
        if (channelUuid.Length > 0)
        {
            _engine.Handle(new StandbyLegStarted(agent, channelUuid), NowMs);
            Drain();
        }
    }

    public void CancelLeg(OfferId offer) => Told.Add("cancel leg");

    public bool Withdraw(CallId call)
    {
        bool done = _engine.Handle(new CallerWithdrawn(call, ""), NowMs) is null;
        Drain();
        return done;
    }

    public void ReleaseAgent(OfferId offer) => LegOver(offer, HangupCause.NormalClearing);

    public bool Accepts(EngineConfig config) => new AcdEngine(seed: 1).Apply(config, nowMs: 0).Count == 0;

    public bool Apply(EngineConfig config)
    {
        bool done = _engine.Apply(config, NowMs).Count == 0;
        Assert.True(done || MayRefuse);
        Applied = done ? config : Applied;
        Drain();
        return done;
    }

    public void ReadConfig(Action<CallCenterImport?> then) => then(Import);

    public void FindChannel(string channelUuid, Action<bool> then) => then(channelUuid == "some-channel");

    private void Drain()
    {
        foreach (var fact in _engine.Facts.ToArray())
        {
            Face.Take(fact);
        }

        _commands.AddRange(_engine.Commands);
        _engine.ClearOutput();
        Face.Flush();
    }
}
