namespace Acd.Switch.Native;

/// <summary><c>ACD_COMMAND_*</c>: what the engine orders. acd_abi.h says which fields each kind carries.</summary>
internal enum NativeCommandKind : uint
{
    Accept = 1,
    Release = 2,
    Originate = 3,
    Cancel = 4,
    Bridge = 5,
    Fallback = 6,
    ConsoleReply = 7,
    ReadConfig = 8,
    Announce = 20,
    Music = 21,
    DialCustomer = 30,
    CancelCustomer = 31,
    FireEvent = 40,
    SetVariables = 41,
    Dismiss = 42,
    LegVariables = 43,
    Register = 44,
    CallerVariables = 45,
    FindChannel = 46,
    Record = 47,
    Attach = 70,
    CountChannels = 90,
    AdoptLeg = 91,
    SendToFallback = 92,
}
