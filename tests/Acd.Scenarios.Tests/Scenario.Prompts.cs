using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Scenarios.Tests;

/// <summary>What is heard comes to an end.</summary>
internal sealed partial class Scenario
{
    private readonly Dictionary<CallId, ulong> _announced = [];

    /// <summary>The announcement made last to this caller, unless another number is given.</summary>
    public void EndAnnouncement(ulong call, AnnouncementEnd end = AnnouncementEnd.Done, ulong? request = null) =>
        Step(() => _engine.Handle(
            new CallerAnnounced(new CallId(call), request ?? _announced.GetValueOrDefault(new CallId(call)), end), NowMs));

    public void EndPrompt(string agent, AnnouncementEnd end = AnnouncementEnd.Done) =>
        Step(() => _engine.Handle(new LegPrompted(OfferTo(agent), end), NowMs));
}
