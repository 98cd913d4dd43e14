using Acd.Engine;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Scenarios.Tests;

/// <summary>Recordings and supervisors.</summary>
internal sealed partial class Scenario
{
    /// <summary>Null: done.</summary>
    public EngineError? Order(ulong call, RecordingOrder order) => Order(new RecordingOrdered(new CallId(call), order));

    public EngineError? Order<T>(T order)
        where T : struct, IEngineInput
    {
        EngineError? error = null;
        Step(() => error = _engine.Handle(order, NowMs));
        return error;
    }

    public void Happens<T>(T e)
        where T : struct, IEngineInput => Step(() => _engine.Handle(e, NowMs));
}
