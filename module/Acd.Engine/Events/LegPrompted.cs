using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>
/// The agent has heard what <see cref="Commands.Command.PromptAgent"/> had for him, or it couldn't be played; once per order unless his leg
/// ends before.
/// </summary>
public readonly record struct LegPrompted(OfferId Offer, AnnouncementEnd End) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Prompts.Handle(this);
        return null;
    }
}
