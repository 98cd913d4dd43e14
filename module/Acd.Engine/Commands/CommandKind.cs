namespace Acd.Engine.Commands;

/// <summary>What the engine orders the switch to do. See <see cref="Command"/> for the fields each kind carries.</summary>
public enum CommandKind
{
    None,
    AcceptCaller,
    ReleaseCaller,
    OriginateLeg,
    CancelLeg,
    Bridge,
    PublishFallback,
    ChangeMusic,
    DialCustomer,
    CancelCustomer,
    Announce,
    PromptAgent,
    DismissLeg,
    PreparePrompt,
    AwaitNext,
    StartRecording,
    StopRecording,
    MaskRecording,
    DialMonitor,
    AttachMonitor,
    SetMonitorMode,
    DetachMonitor,
    StopMonitor,
    AdoptLeg,
    SendToFallback,
}
