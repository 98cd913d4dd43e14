namespace Acd.Switch.Native;

/// <summary><c>ACD_EVENT_*</c>: what happened. acd_abi.h says which fields each kind fills.</summary>
internal enum NativeEventKind : uint
{
    CallerJoined = 1,
    CallerLeft = 2,
    LegDialing = 3,
    LegAnswered = 4,
    LegEnded = 5,
    BridgeStarted = 6,
    BridgeEnded = 7,
    Console = 8,
    Config = 9,
    Shutdown = 10,
    Digit = 20,
    Announced = 21,
    CustomerAnswered = 30,
    CustomerFailed = 31,
    Api = 40,
    Watched = 41,
    WatchEnded = 42,
    Probed = 43,
    ChannelFound = 44,
    LegPrompted = 50,
    Limited = 51,
    Recording = 60,
    MonitorAnswered = 61,
    MonitorEnded = 62,
    ChannelsCounted = 90,
    Conversation = 91,
    ChannelRecovered = 92,
    Answer = 130,
}
