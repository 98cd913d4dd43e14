using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>
/// An announcement ordered with number <paramref name="Request"/> is over; exactly once per order whose caller was there. The caller hears
/// his music again, or left.
/// </summary>
public readonly record struct CallerAnnounced(CallId Call, ulong Request, AnnouncementEnd End) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        if (!parts.Announcer.Handle(this))
        {
            parts.Prompts.Handle(this);
        }

        return null;
    }
}
