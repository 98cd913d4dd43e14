namespace Acd.Engine.Config;

/// <summary>How the audio of a connected call flows. The numbers are those of <c>ACD_MEDIA_*</c> in acd_abi.h.</summary>
public enum MediaMode
{
    /// <summary>Through the switch, decoded whenever somebody needs it.</summary>
    Full = 0,

    /// <summary>Through the switch, packet by packet: the agent's phone is offered the caller's codec and no other.</summary>
    Proxy = 1,

    /// <summary>Between the two phones, past the switch. It can't record or listen then.</summary>
    Bypass = 2,
}
