namespace Acd.Switch.Native;

/// <summary>The plain numbers of acd_abi.h: <c>EventTexts</c> is its <c>ACD_EVENT_TEXTS</c>, and so on. A test compares them all.</summary>
internal static class AbiConstants
{
    public const uint AbiVersion = 8;

    public const int EventTexts = 6;

    public const int EventTextBytes = 688;

    /// <summary>Bit of <see cref="NativeEvent.Flags"/>: a text was longer than its room and was cut.</summary>
    public const uint EventCut = 1;

    /// <summary>What poll returns when the ring was full and events are gone.</summary>
    public const int PollLost = -1;

    /// <summary><see cref="NativeEvent.Cause"/> of the end of a bridge.</summary>
    public const int BridgeLegEnds = 0;

    public const int BridgeLegLivesOn = 1;

    public const int CommandTexts = 6;

    /// <summary>Bit of <see cref="NativeCommand.Flags"/> of <see cref="NativeCommandKind.ReadConfig"/>: re-read the files first.</summary>
    public const uint ReadConfigReload = 1;

    /// <summary>Bit of <see cref="NativeCommand.Flags"/> of <see cref="NativeCommandKind.Accept"/>: digits as tones, too.</summary>
    public const uint AcceptInbandDigits = 256;

    /// <summary>Bit of <see cref="NativeCommand.Flags"/> of <see cref="NativeCommandKind.Announce"/>: the music goes on under it.</summary>
    public const uint AnnounceMixed = 1;

    /// <summary>Bit of <see cref="NativeCommand.Flags"/> of <see cref="NativeCommandKind.RecordingStart"/>: two channels.</summary>
    public const uint RecordingStereo = 1;

    /// <summary>Bit of <see cref="NativeCommand.Flags"/> of <see cref="NativeCommandKind.CountChannels"/>.</summary>
    public const uint CountConversations = 1;
}
