using System.Collections.Concurrent;
using Acd.Engine.Commands;
using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Simulator;

/// <summary>
/// A switch with simulated callers and agents behind it, which keeps the contract written in the engine's Events and Commands unless
/// <see cref="SimulationOptions.Faults"/> say otherwise. Seeded: in virtual time the same seed and the same commands give the same events.
/// <para>Callers arrive from the moment start-up is reported complete, for <see cref="SimulationOptions.Seconds"/>; then the switch says
/// it goes down. As for every switch, all members belong to the engine thread, but for <see cref="Wake"/>, <see cref="Type"/>,
/// <see cref="StopArrivals"/> and <see cref="Stop"/>: any thread.</para>
/// </summary>
public sealed partial class SimulatedSwitch : ISwitch, ISwitchCensus, IDisposable
{
    private const int BatchMax = 256;
    private const long WaitMaxUs = 3_600_000_000;
    private readonly SimulationOptions _options;
    private readonly Action<SwitchLogLevel, string> _log;
    private readonly Agenda _agenda = new();
    private readonly ISimulationClock _clock;
    private readonly EventOutlet _outlet;
    private readonly SimulatedCallers _callers;
    private readonly SimulatedCustomers _customers;
    private readonly SimulatedAgents _agents;
    private readonly SimulatedLegs _legs;
    private readonly SimulatedBridges _bridges;
    private readonly SimulatedRecordings _recordings;
    private readonly SimulatedMonitors _monitors;
    private readonly ConcurrentQueue<Action> _inbox = new();
    private readonly Dictionary<ulong, Action<string>> _typed = [];
    private readonly long _commandDelayUs;
    private ulong _lastRequestId;
    private int _woken;

    /// <param name="options">Must be free of <see cref="SimulationOptions.Errors"/>.</param>
    /// <param name="time">Paces the run when it isn't in virtual time.</param>
    /// <param name="log">Gets every log line; null: they are dropped.</param>
    /// <exception cref="ArgumentException">The options can't be used.</exception>
    public SimulatedSwitch(SimulationOptions options, TimeProvider time, Action<SwitchLogLevel, string>? log = null)
    {
        if (options.Errors() is [var error, ..])
            throw new ArgumentException(error, nameof(options));
        _options = options;
        _log = log ?? ((_, _) => { });
        _commandDelayUs = (long)(options.CommandDelaySeconds * 1e6);
        _clock = options.VirtualTime ? new VirtualClock() : new PacedClock(time, options.Speed);
        _outlet = new EventOutlet(_agenda, options.Seed, options.Faults);
        var agents = new AgentBehaviour(options);
        var people = new CallerBehaviour(options);
        _callers = new SimulatedCallers(_agenda, _outlet, people, new SimulatedAnnouncements(_agenda, _outlet), options);
        _customers = new SimulatedCustomers(_agenda, _outlet, _callers, people, options.Faults.LateAnswerAfterCancel);
        _agents = new SimulatedAgents(_agenda, _outlet, options);
        _legs = new SimulatedLegs(_agenda, _outlet, _callers, agents, options);
        _bridges = new SimulatedBridges(_agenda, _outlet, _callers, _legs, agents);
        _recordings = new SimulatedRecordings(_outlet, options);
        _monitors = new SimulatedMonitors(_agenda, _outlet);
        _callers.HangUpInBridge = _bridges.HangUp;
        ConfigXml = ConfigDocument.For(options);
    }

    /// <inheritdoc/>
    public long NowUs => _clock.NowUs + _outlet.ClockErrorUs;

    /// <summary>What <see cref="RequestConfig"/> answers with; null: that there is none. Set it to play a change of files.</summary>
    public string? ConfigXml { get; set; }

    /// <inheritdoc/>
    public int Poll(ISwitchEvents events, long waitUs)
    {
        _outlet.Open(events);
        try
        {
            long endUs = _clock.NowUs + Math.Min(waitUs, WaitMaxUs);
            while (true)
            {
                while (_inbox.TryDequeue(out var post))
                    _agenda.At(_clock.NowUs, post);
                long nowUs = _clock.NowUs;
                while (_outlet.Delivered < BatchMax && _agenda.RunNext(nowUs))
                {
                }
                if (_outlet.Delivered > 0 || nowUs >= endUs || Interlocked.Exchange(ref _woken, 0) == 1)
                    return _outlet.Delivered;
                _clock.WaitUntil(Math.Min(endUs, _agenda.NextUs));
            }
        }
        finally
        {
            _outlet.Close();
        }
    }

    /// <inheritdoc/>
    public void Wake()
    {
        Volatile.Write(ref _woken, 1);
        _clock.Wake();
    }

    /// <inheritdoc/>
    public void Submit(ReadOnlySpan<Command> commands)
    {
        _agenda.MoveTo(_clock.NowUs);
        foreach (var command in commands)
            _agenda.After(_commandDelayUs, () => Execute(command));
    }

    /// <inheritdoc/>
    public void ReplyConsole(ulong requestId, string text)
    {
        if (_typed.Remove(requestId, out var reply))
            reply(text);
    }

    /// <inheritdoc/>
    public void RequestConfig(ulong requestId, string name, bool reload)
    {
        _agenda.MoveTo(_clock.NowUs);
        var (xml, error) = ReadConfig(name);
        _agenda.After(0, () => _outlet.Deliver((events, _) => events.OnConfig(requestId, xml, error)));
    }

    private (string? Xml, string? Error) ReadConfig(string name)
    {
        if (_options.ConfigFile.Length == 0)
            return (ConfigXml, ConfigXml is null ? $"there is no configuration {name}: the simulated one was taken away" : null);
        try
        {
            return (File.ReadAllText(_options.ConfigFile), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"the configuration {_options.ConfigFile} can't be read: {exception.Message}");
        }
    }

    /// <summary>Knows no commands, and says so.</summary>
    public void Ask(ulong requestId, string command, string arguments)
    {
        _agenda.MoveTo(_clock.NowUs);
        _agenda.After(0, () => _outlet.Deliver((events, _) => events.OnAnswer(requestId,
            $"-ERR {command}: the simulated switch has no commands")));
    }

    /// <summary>Every agent's phone can be asked, and answers at once.</summary>
    public void AskToAnswer(ulong requestId, OfferId offer)
    {
        _agenda.MoveTo(_clock.NowUs);
        _agenda.After(_commandDelayUs, () =>
        {
            bool rings = _legs.PickUp(offer);
            _outlet.Deliver((events, _) => events.OnAnswer(requestId, rings ? "+OK 1 asked" : "-ERR no phone rings for it"));
        });
    }

    /// <inheritdoc/>
    public void ReportReady(string? failure)
    {
        if (failure is not null)
            return;
        _agenda.MoveTo(_clock.NowUs);
        long lastArrivalUs = _options.Seconds is { } seconds ? _clock.NowUs + (long)(seconds * 1e6) : long.MaxValue;
        _callers.StartArrivals(lastArrivalUs);
        _agents.Start(lastArrivalUs);
        if (_options.Seconds is not null)
            _agenda.At(lastArrivalUs + (long)(_options.DrainSeconds * 1e6), ShutDown);
    }

    /// <inheritdoc/>
    public void Log(SwitchLogLevel level, string text) => _log(level, text);

    /// <summary>Any thread: types <c>acd <paramref name="line"/></c> at <paramref name="atSeconds"/>, or now when that is past.</summary>
    /// <param name="line">What comes after "acd".</param>
    /// <param name="reply">Called on the engine thread.</param>
    /// <param name="atSeconds">Time of this switch.</param>
    public void Type(string line, Action<string> reply, double atSeconds = 0) => Post(() => _agenda.At((long)(atSeconds * 1e6), () =>
    {
        ulong id = ++_lastRequestId;
        _typed.Add(id, reply);
        _outlet.Deliver((events, _) => events.OnConsole(id, line));
    }));

    /// <summary>Any thread: nobody calls from now on; who is here goes on, and the switch stays up.</summary>
    public void StopArrivals() => Post(() =>
    {
        _callers.StopArrivals();
        _agents.Stop();
    });

    /// <summary>Any thread: no more arrivals, and the switch goes down now.</summary>
    public void Stop() => Post(ShutDown);

    /// <summary>After the loop has ended.</summary>
    public void Dispose() => (_clock as IDisposable)?.Dispose();

    private void Post(Action post)
    {
        _inbox.Enqueue(post);
        _clock.Wake();
    }

    private void ShutDown()
    {
        _callers.StopArrivals();
        _agents.Stop();
        _outlet.Deliver((events, _) => events.OnShutdown());
    }

    private void Execute(in Command command)
    {
        switch (command.Kind)
        {
            case CommandKind.OriginateLeg:
                _legs.Originate(command);
                break;
            case CommandKind.CancelLeg:
                _bridges.CancelLeg(command.Offer, command.Cause);
                break;
            case CommandKind.Bridge:
                _bridges.Bridge(command.Call, command.Offer);
                break;
            case CommandKind.ReleaseCaller:
                _callers.Release(command.Call);
                break;
            case CommandKind.AcceptCaller:
                _callers.Step(command.Call);
                break;
            case CommandKind.Announce:
                _callers.Announce(command.Call, command.Request, command.Prompts!.Count);
                break;
            case CommandKind.PromptAgent:
                _legs.Prompt(command.Offer, command.Prompts!.Count);
                break;
            case CommandKind.DismissLeg:
                _legs.Dismiss(command.Offer, command.Cause, command.Prompts!.Count);
                break;
            case CommandKind.DialCustomer:
                _customers.Dial(command.Call, command.RingTimeoutMs);
                break;
            case CommandKind.CancelCustomer:
                _customers.Cancel(command.Call);
                break;
            case CommandKind.SendToFallback:
                _callers.FallBack(command.Call);
                break;
            case CommandKind.ChangeMusic or CommandKind.PublishFallback or CommandKind.AwaitNext
                or CommandKind.PreparePrompt:
                // Nobody hears music or texts here, this switch never gives up on the engine, and its callers go nowhere after their talk.
                break;
            case CommandKind.StartRecording or CommandKind.StopRecording or CommandKind.MaskRecording:
                _recordings.Execute(in command);
                break;
            case CommandKind.DialMonitor or CommandKind.AttachMonitor or CommandKind.SetMonitorMode or CommandKind.DetachMonitor
                or CommandKind.StopMonitor:
                _monitors.Execute(in command);
                break;
            default:
                throw new InvalidOperationException($"the simulated switch doesn't know the command {command.Kind}");
        }
    }
}
