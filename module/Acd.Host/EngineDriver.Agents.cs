using Acd.Engine;
using Acd.Engine.Events;

namespace Acd.Host;

/// <summary>What is said about agents and callers by order, not by the switch. Null: done; else why not, and nothing has changed.</summary>
internal sealed partial class EngineDriver
{
    public EngineError? Handle(in AgentDeviceSet e)
    {
        Enter();
        var error = engine.Handle(in e, NowMs);
        Leave(NowUs);
        return error;
    }

    public EngineError? Handle(in OtherCallStarted e)
    {
        Enter();
        var error = engine.Handle(in e, NowMs);
        Leave(NowUs);
        return error;
    }

    public EngineError? Handle(in OtherCallEnded e)
    {
        Enter();
        var error = engine.Handle(in e, NowMs);
        Leave(NowUs);
        return error;
    }

    public EngineError? Handle(in StandbyLegStarted e)
    {
        Enter();
        var error = engine.Handle(in e, NowMs);
        Leave(NowUs);
        return error;
    }

    public EngineError? Handle(in StandbyLegEnded e)
    {
        Enter();
        var error = engine.Handle(in e, NowMs);
        Leave(NowUs);
        return error;
    }

    public EngineError? Handle(in CallerWithdrawn e)
    {
        Enter();
        var error = engine.Handle(in e, NowMs);
        Leave(NowUs);
        return error;
    }
}
