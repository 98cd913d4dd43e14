using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Simulator;

/// <summary>People who are called back: every order to dial one yields one result, whatever becomes of it.</summary>
internal sealed class SimulatedCustomers(
    Agenda agenda, EventOutlet outlet, SimulatedCallers callers, CallerBehaviour behaviour, double lateAnswerProbability)
{
    private readonly Dictionary<CallId, object> _dialled = [];

    public void Dial(CallId id, int ringTimeoutMs)
    {
        if (callers.Find(id) is not null || _dialled.ContainsKey(id))
        {
            Fail(id, HangupCause.UserBusy);
            return;
        }
        var attempt = new object();
        _dialled.Add(id, attempt);
        var (answers, afterUs) = behaviour.AnswerCallback();
        long timeoutUs = ringTimeoutMs * 1000L;
        agenda.After(Math.Min(afterUs, timeoutUs), () =>
        {
            if (_dialled.GetValueOrDefault(id) != attempt)
                return;
            _dialled.Remove(id);
            if (afterUs > timeoutUs)
                Fail(id, HangupCause.NoAnswer);
            else if (answers)
                Answer(id);
            else
                Fail(id, HangupCause.UserBusy);
        });
    }

    /// <summary>Order of the engine. Nothing happens to somebody who has answered already.</summary>
    public void Cancel(CallId id)
    {
        if (!_dialled.Remove(id))
            return;
        if (behaviour.Chance(lateAnswerProbability))
            Answer(id);
        else
            Fail(id, HangupCause.OriginatorCancel);
    }

    private void Answer(CallId id)
    {
        var call = callers.Return(id);
        outlet.Tell((events, atUs) => events.On(new CustomerAnswered(id, call.Uuid), atUs));
        callers.Step(id);
    }

    private void Fail(CallId id, HangupCause cause) =>
        outlet.Tell((events, atUs) => events.On(new CustomerFailed(id, cause), atUs));
}
