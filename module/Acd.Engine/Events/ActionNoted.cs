namespace Acd.Engine.Events;

/// <summary>
/// Somebody gave an order from outside, or was refused. It changes nothing: it becomes a fact among the others, so that whoever reads them
/// learns who was behind it.
/// </summary>
/// <param name="Actor">Who, as the host knows him.</param>
/// <param name="What">Who, from where, what, and what came of it, for people.</param>
/// <param name="IsRefused">Nothing came of it.</param>
public readonly record struct ActionNoted(string Actor, string What, bool IsRefused) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Facts.ActionNoted(this);
        return null;
    }
}
