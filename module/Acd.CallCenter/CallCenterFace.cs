using Acd.CallCenter.Book;
using Acd.CallCenter.Center;
using Acd.CallCenter.Events;
using Acd.CallCenter.Facts;
using Acd.CallCenter.Keeping;
using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.CallCenter;

/// <summary>
/// mod_callcenter's face on the engine: its commands, its tables, its events, its channel variables, its presence. Engine thread only.
/// Before an event of the switch goes to the engine, <see cref="Expect"/> and <see cref="ExpectLeg"/> take what the facts leave out;
/// after each input of the engine comes <see cref="Flush"/>.
/// </summary>
public sealed class CallCenterFace : IFactSink
{
    private readonly CallCenterBook _book = new();
    private readonly IEngineDoor _door;
    private readonly ICallCenterOutlet _outlet;
    private readonly CallerFacts _callers;
    private readonly OfferFacts _offers;
    private readonly FactFolder _facts;
    private readonly AgentHolds _holds;
    private readonly ConfigLoader _loader;
    private readonly TrackedCalls _tracked;
    private readonly Announcements _announcements;
    private readonly AgentKeeper _keeper;

    /// <param name="door">The engine.</param>
    /// <param name="outlet">The switch.</param>
    /// <param name="newUuid">Ids for members.</param>
    public CallCenterFace(IEngineDoor door, ICallCenterOutlet outlet, Func<string> newUuid)
    {
        _door = door;
        _outlet = outlet;
        _callers = new CallerFacts(_book, outlet, newUuid);
        _offers = new OfferFacts(_book, outlet, _callers);
        AgentFacts agents = new(_book, outlet, _offers);
        _facts = new FactFolder(_book, _callers, _offers, agents, door.EpochOf);
        _holds = new AgentHolds(_book, door);
        _loader = new ConfigLoader(_book, door, new Importer(_book, outlet, door, agents));
        _tracked = new TrackedCalls(_book, outlet, door);
        _announcements = new Announcements(_book, outlet, door);
        _keeper = new AgentKeeper(_book);
        Desk = new CallCenterDesk(new EngineCallCenter(_book, outlet, door, agents, _holds, _loader));
    }

    /// <summary>The variables of a caller that are wanted when he joins.</summary>
    public static IReadOnlyList<string> CallerVariables => MemberVariables.Read;

    public CallCenterDesk Desk { get; }

    /// <summary>Takes the configuration at the start; returns what the engine is to work with.</summary>
    /// <param name="import">The configuration.</param>
    /// <param name="kept">Agents of the life before.</param>
    public EngineConfig Load(CallCenterImport import, IEnumerable<KeptAgent> kept)
    {
        _keeper.Restore(kept, import);
        _loader.LoadAll(import);
        return _book.ToEngine();
    }

    /// <summary>
    /// Agents of the life before, known only now that calls go on: what has changed since counts more. Gives the engine what it is to work
    /// with from now on.
    /// </summary>
    public void RestoreLate(IReadOnlyList<KeptAgent> kept)
    {
        _keeper.RestoreLate(kept);
        _door.Apply(_book.ToEngine());
    }

    /// <summary>Takes the configuration while calls go on; returns what the engine is to work with.</summary>
    public EngineConfig Refresh(CallCenterImport import)
    {
        _loader.Refresh(import);
        return _book.ToEngine();
    }

    /// <summary>All agents with their tiers, as the next life is to find them.</summary>
    public IReadOnlyList<KeptAgent> Agents => _keeper.All;

    /// <summary>What the next life is to be given; null: nothing new.</summary>
    public KeptChanges? TakeKept() => _keeper.TakeChanges();

    /// <summary>A caller is about to join: what the engine isn't told.</summary>
    public void Expect(CallId call, CallerDetails details) => _callers.Expect(call, details);

    /// <summary>An agent is about to have answered on this channel.</summary>
    public void ExpectLeg(OfferId offer, string channelUuid) => _offers.ExpectLeg(offer, channelUuid);

    /// <summary>A waiting caller pressed a digit; true when it is one of his <c>cc_exit_keys</c>.</summary>
    public bool Press(CallId call, char digit) => _callers.Press(call, digit, _door);

    /// <summary>His score as the queue counts it: with time-base-score=system also the time since he was answered.</summary>
    public CallerDetails Score(string queue, CallerDetails details) =>
        details.AnsweredEpoch > 0 && _book.Queue(queue) is { Import.ScoresFromAnswer: true }
            ? details with { BaseScore = details.BaseScore + Math.Max(0, _door.NowEpoch - details.AnsweredEpoch) }
            : details;

    /// <inheritdoc cref="ConfigLoader.Need"/>
    public void NeedQueue(string name, Action<string?> then) => _loader.Need(name, then);

    public void Take(in Fact fact) => _facts.Take(in fact);

    /// <summary>Tells what was held back for a fact that might have followed.</summary>
    public void Flush()
    {
        _facts.Flush();
        _callers.EndOfInput();
    }

    /// <summary>To be called at least every second: ends what was to last until now.</summary>
    public void Tick()
    {
        if (_book.IsStale)
        {
            _door.Apply(_book.ToEngine());
        }

        _holds.Refresh();
        _announcements.Play();
    }

    /// <summary>Somebody's phone asks for the lamp of <paramref name="to"/>, the header of PRESENCE_PROBE.</summary>
    public void Probe(string? to)
    {
        if (PresenceEvents.QueueOfProbe(to) is { } queue)
        {
            _loader.Need(queue, name =>
            {
                if (name is not null)
                {
                    _outlet.Fire(PresenceEvents.Queue(name, _book.OnLamp(name)));
                }
            });
        }
    }

    /// <summary><c>callcenter_track</c> on a channel; false: no such agent.</summary>
    public bool Track(ulong channelKey, string agent) => _tracked.Start(channelKey, agent);

    /// <summary>A channel that ran <c>callcenter_track</c> is gone.</summary>
    public void TrackEnded(ulong channelKey) => _tracked.End(channelKey);
}
