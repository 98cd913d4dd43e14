namespace Acd.Wallboard.Api;

/// <summary>open, draining (who waits is served, nobody new is let in) or closed (emergency: nobody waits).</summary>
public sealed record QueueModeRequest(string Mode);
