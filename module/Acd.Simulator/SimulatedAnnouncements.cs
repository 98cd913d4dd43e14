using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Simulator;

/// <summary>What is announced to waiting callers: one announcement at a time, each with one end.</summary>
internal sealed class SimulatedAnnouncements(Agenda agenda, EventOutlet outlet)
{
    public const long PromptUs = 2_000_000;
    private readonly Dictionary<CallId, (ulong Request, object Playing)> _playing = [];

    /// <summary>Cuts what he hears now.</summary>
    public void Play(CallId id, ulong request, int prompts)
    {
        Cut(id);
        var playing = new object();
        _playing[id] = (request, playing);
        agenda.After(prompts * PromptUs, () =>
        {
            if (_playing.GetValueOrDefault(id).Playing == playing)
                End(id, AnnouncementEnd.Done);
        });
    }

    /// <summary>He leaves the waiting room. Harmless when he hears no announcement.</summary>
    public void Cut(CallId id) => End(id, AnnouncementEnd.Cut);

    private void End(CallId id, AnnouncementEnd end)
    {
        if (_playing.Remove(id, out var entry))
            outlet.Tell((events, atUs) => events.On(new CallerAnnounced(id, entry.Request, end), atUs));
    }
}
