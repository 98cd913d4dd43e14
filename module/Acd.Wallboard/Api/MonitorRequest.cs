namespace Acd.Wallboard.Api;

/// <summary>A supervisor wants to follow an agent from call to call; sent again for the two it changes who hears him.</summary>
/// <param name="Phone">His phone: an extension, or the name of an agent, whose phone is known.</param>
/// <param name="Mode">listen (nobody hears him), whisper (the agent does) or barge (both do).</param>
public sealed record MonitorRequest(string Phone, string Mode = "listen");
