using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Scripting;
using Acd.Scripting.Hooks;

namespace Acd.Host.Scripting;

/// <summary>Asks on_offer about offers the engine has proposed; without a hook it agrees at once. Engine thread only.</summary>
internal sealed class ScriptOffers(EngineDriver driver, EngineInbox inbox, ScriptJourneys journeys, ScriptNotes notes)
{
    private const int CandidatesMax = 20;

    /// <param name="service">Null: scripts aren't used.</param>
    public void Turn(ScriptingService? service)
    {
        while (journeys.TryTakeProposed(out var call))
        {
            var journey = journeys.Find(call);
            if (journey?.Script is { } script && service?.Bundle.Has(script, HookKind.OnOffer) == true)
                Ask(service, journey);
            else
                driver.Handle(new OfferReviewed(call, [], []));
        }
    }

    /// <summary>What the scripts' sandbox may know of the agents who could take a caller, best first.</summary>
    public static IReadOnlyList<CandidateData> Candidates(EngineDriver driver, CallId call) =>
    [
        .. driver.CandidatesOf(call, CandidatesMax).Select(agent =>
            new CandidateData(agent.Agent, agent.IdleMs, agent.CallsAnswered, agent.Level, agent.Position)),
    ];

    private void Ask(ScriptingService service, ScriptJourney journey)
    {
        var request = journey.Request(HookKind.OnOffer, driver.NowUs) with { Candidates = Candidates(driver, journey.Call) };
        service.Submit(request, outcome => inbox.Post(() => Arrived(journey, request, outcome.Decision)));
    }

    private void Arrived(ScriptJourney journey, HookRequest request, HookDecision decision)
    {
        if (!journeys.Waits(journey))
            return;
        journey.ScreenPop = decision.ScreenPop;
        notes.Keep(request, decision);
        var reviewed = new OfferReviewed(journey.Call, decision.Veto, decision.Order)
        {
            AgentPrompt = ScriptWhisper.Parts(driver, notes, request, decision),
        };
        driver.Handle(decision.CheckAgainMs is { } vetoMs ? reviewed with { VetoMs = vetoMs } : reviewed);
    }
}
