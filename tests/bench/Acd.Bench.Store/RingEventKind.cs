namespace Acd.Bench.Store;

internal enum RingEventKind
{
    Joined,
    HungUp,
    Released,
    LegDialing,
    LegAnswered,
    BridgeStarted,
    BridgeEnded,
    LegEnded,
    Shutdown,
}
