using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Simulator;

/// <summary>The agents' side: legs are dialled, ring, are answered or not, and end; each exactly once.</summary>
internal sealed class SimulatedLegs(
    Agenda agenda, EventOutlet outlet, SimulatedCallers callers, AgentBehaviour behaviour, SimulationOptions options)
{
    private const long CrossingUs = 20_000;
    private readonly Dice _faults = new(options.Seed, DiceStream.Faults);
    private readonly Dice _configChanges = new(options.Seed, DiceStream.ConfigChanges);
    private readonly Dictionary<OfferId, SimulatedLeg> _legs = [];
    private readonly long _dialDelayUs = (long)(options.DialDelaySeconds * 1e6);
    private ulong _lastId;

    /// <summary>Null once it has ended.</summary>
    public SimulatedLeg? Find(OfferId id) => _legs.GetValueOrDefault(id);

    /// <summary>Every leg that lives; or only those that aren't bridged.</summary>
    public IReadOnlySet<OfferId> Count(bool onlyIdle) =>
        _legs.Values.Where(leg => !onlyIdle || leg.Phase != LegPhase.Bridged).Select(leg => leg.Id).ToHashSet();

    public void Originate(in Command command)
    {
        if (command.Offer.Value <= _lastId)
            throw new InvalidOperationException($"{command.Offer} was dialled before: offer ids ascend and are never reused");
        _lastId = command.Offer.Value;
        var leg = new SimulatedLeg(command.Offer, command.Call, command.RingTimeoutMs);
        _legs.Add(leg.Id, leg);
        if (_dialDelayUs > 0)
            agenda.After(_dialDelayUs, () => Dial(leg));
        else
            Dial(leg);
    }

    /// <summary>Ends a leg that isn't bridged. One that is, is the bridge's to end.</summary>
    public void Cancel(SimulatedLeg leg, HangupCause cause)
    {
        if (leg.Phase == LegPhase.Ringing && _faults.Chance(options.Faults.LateAnswerAfterCancel))
        {
            leg.Phase = LegPhase.Leaving;
            TellAnswered(leg);
            agenda.After(CrossingUs, () => End(leg, cause));
        }
        else
        {
            End(leg, cause);
        }
    }

    /// <summary>He takes the call now, whatever he had in mind. False: his phone doesn't ring for it.</summary>
    public bool PickUp(OfferId id)
    {
        if (Find(id) is not { Phase: LegPhase.Ringing } leg)
            return false;
        Answer(leg);
        return true;
    }

    /// <summary>He hears something, unless he is gone by then.</summary>
    public void Prompt(OfferId id, int prompts) => agenda.After(prompts * SimulatedAnnouncements.PromptUs, () =>
    {
        if (Find(id) is { Phase: LegPhase.Answered })
            outlet.Tell((events, atUs) => events.On(new LegPrompted(id, AnnouncementEnd.Done), atUs));
    });

    /// <summary>He hears something, then it is over.</summary>
    public void Dismiss(OfferId id, HangupCause cause, int prompts) => agenda.After(prompts * SimulatedAnnouncements.PromptUs, () =>
    {
        if (Find(id) is { } leg)
            End(leg, cause);
    });

    /// <summary>Does nothing for a leg that has ended.</summary>
    public void End(SimulatedLeg leg, HangupCause cause)
    {
        if (leg.Phase == LegPhase.Gone)
            return;
        leg.Phase = LegPhase.Gone;
        _legs.Remove(leg.Id);
        if (_faults.Chance(options.Faults.LostLegEnded))
            agenda.After((long)(options.Faults.LostLegEndedSeconds * 1e6), Report);
        else
            Report();

        void Report() => outlet.Tell((events, atUs) => events.On(new LegEnded(leg.Id, cause), atUs));
    }

    private void Dial(SimulatedLeg leg)
    {
        if (leg.Phase != LegPhase.Ordered)
            return;
        leg.Phase = LegPhase.Ringing;
        outlet.Tell((events, atUs) => events.On(new LegDialing(leg.Id), atUs));
        callers.Step(leg.Call);
        MayChangeConfig();
        var reaction = behaviour.React();
        long timeoutUs = leg.RingTimeoutMs * 1000L;
        agenda.After(Math.Min(reaction.AfterUs, timeoutUs), () => Conclude(leg, reaction, timeoutUs));
    }

    private void Conclude(SimulatedLeg leg, AgentReaction reaction, long timeoutUs)
    {
        if (leg.Phase != LegPhase.Ringing)
            return;
        if (reaction.AfterUs > timeoutUs)
            End(leg, HangupCause.NoAnswer);
        else if (reaction.Kind == AgentReactionKind.Busy)
            End(leg, HangupCause.UserBusy);
        else if (reaction.Kind == AgentReactionKind.Reject)
            End(leg, HangupCause.CallRejected);
        else
            Answer(leg);
    }

    private void Answer(SimulatedLeg leg)
    {
        leg.Phase = LegPhase.Answered;
        TellAnswered(leg);
        callers.Step(leg.Call);
        bool drops = _faults.Chance(options.Faults.AnswerThenDrop);
        agenda.After(drops ? 0 : AgentBehaviour.WaitsForCallerUs, () => HangUpUnbridged(leg));
    }

    private void MayChangeConfig()
    {
        var faults = options.Faults;
        if (faults.ConfigChangeDuringOffer > 0 && _configChanges.Chance(faults.ConfigChangeDuringOffer))
            agenda.After(
                (long)(_configChanges.NextDouble() * faults.ConfigChangeSeconds * 1e6),
                () => outlet.DeliverMore((events, atUs) => events.OnConfigChanged(atUs)));
    }

    private void TellAnswered(SimulatedLeg leg) =>
        outlet.Tell((events, atUs) => events.On(new LegAnswered(leg.Id, leg.Uuid), atUs));

    private void HangUpUnbridged(SimulatedLeg leg)
    {
        if (leg.Phase == LegPhase.Answered)
            End(leg, HangupCause.NormalClearing);
    }
}
