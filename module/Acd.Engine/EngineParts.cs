using Acd.Engine.Agents;
using Acd.Engine.Announcements;
using Acd.Engine.Callbacks;
using Acd.Engine.Config;
using Acd.Engine.Estimates;
using Acd.Engine.Explain;
using Acd.Engine.Facts;
using Acd.Engine.Monitoring;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Recordings;
using Acd.Engine.Recovery;
using Acd.Engine.Reviews;
using Acd.Engine.Routing;
using Acd.Engine.Timing;

namespace Acd.Engine;

/// <summary>
/// The classes that act on the state, each knowing those below it: matching at the bottom, what becomes of agents, offers and callers
/// above it, inputs on top.
/// </summary>
internal sealed class EngineParts
{
    public EngineParts(EngineState state)
    {
        Facts = state.Facts;
        var presence = new Presence(state);
        var states = new AgentStates(state, presence);
        var placement = new CallerPlacement(state);
        Estimator = new WaitEstimator(state);
        Announcer = new Announcer(state, Estimator);
        Explainer = new Explainer(state, placement, Estimator);
        Waits = new WaitReasons(state, placement, Explainer);

        var starter = new OfferStarter(state, states, placement);
        var dialler = new CallbackStarter(state, states, starter, placement);
        var dispatcher = new Dispatcher(state, starter, dialler, new ReviewStarter(state, states, placement));

        var listeners = new Listeners(state);
        var agents = new AgentLifecycle(state, states, dispatcher, listeners);
        var recorder = new Recorder(state);
        var offers = new OfferLifecycle(state, states, agents, placement, recorder, listeners);
        var callers = new CallerLifecycle(state, offers, placement, dispatcher, Announcer);
        Housekeeping = new Housekeeping(state, offers, callers, placement, dispatcher, dialler);

        Callbacks = new CallbackHandler(state, states, agents, offers, starter, dialler, callers, placement);
        Callers = new CallerHandler(state, new Admission(state, Estimator), callers, offers, placement, dispatcher, Callbacks,
            Announcer);
        CallerOrders = new CallerOrders(state, callers, offers, placement, dispatcher, Announcer);
        ExitKeys = new ExitKeys(state, callers, placement, Callbacks);
        AgentOrders = new AgentOrders(state, states, agents, presence);
        Prompts = new PromptHandler(state, offers, callers);
        Legs = new LegHandler(state, offers, callers, placement, Callbacks, Prompts);
        OfferOrders = new OfferOrders(state, offers, callers);
        Bridges = new BridgeHandler(state, offers, callers);
        Recordings = new RecordingHandler(state, recorder);
        Monitors = new MonitorHandler(state, listeners);

        Restorer = new Restorer(state, AgentOrders, agents, callers, Callbacks);
        Adoption = new Adoption(state, offers, callers);
        Reconciler = new Reconciler(state, Legs, Callers, Callbacks);
        Reviews = new ReviewHandler(state, states, agents, starter, callers, placement, dispatcher);

        var steps = new CallerSteps(state, callers, placement, CallerOrders, ExitKeys, Reviews, dispatcher);
        Deadlines = new DeadlineHandler(
            state, agents, AgentOrders, offers, callers, steps, Callbacks, Housekeeping, Announcer, Prompts, Bridges);
        Removed = new RemovedQueues(state, callers, CallerOrders);
        Config = new ConfigApplier(state, states, agents, presence, offers, callers, placement, dispatcher, Announcer, Removed);
    }

    public FactWriter Facts { get; }

    public CallerHandler Callers { get; }

    public CallerOrders CallerOrders { get; }

    public ExitKeys ExitKeys { get; }

    public LegHandler Legs { get; }

    public OfferOrders OfferOrders { get; }

    public BridgeHandler Bridges { get; }

    public Announcer Announcer { get; }

    public PromptHandler Prompts { get; }

    public RecordingHandler Recordings { get; }

    public MonitorHandler Monitors { get; }

    public CallbackHandler Callbacks { get; }

    public ReviewHandler Reviews { get; }

    public AgentOrders AgentOrders { get; }

    public Restorer Restorer { get; }

    public Adoption Adoption { get; }

    public Reconciler Reconciler { get; }

    public DeadlineHandler Deadlines { get; }

    public ConfigApplier Config { get; }

    public RemovedQueues Removed { get; }

    public Housekeeping Housekeeping { get; }

    public WaitEstimator Estimator { get; }

    public Explainer Explainer { get; }

    public WaitReasons Waits { get; }
}
