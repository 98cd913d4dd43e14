namespace Acd.Engine.Ports;

/// <summary>What can be registered with the switch. Values are part of the native ABI (acd_abi.h).</summary>
public enum SwitchDoorKind
{
    /// <summary>A console command.</summary>
    Api = 1,

    /// <summary>A command of the JSON API.</summary>
    JsonApi = 2,

    /// <summary>An application that queues callers, as <c>acd</c> does; its callers stay until they are dismissed.</summary>
    QueueApplication = 3,

    /// <summary>An application that reports the channel and its end.</summary>
    WatchApplication = 4,

    /// <summary>A subclass of events that nobody else fires.</summary>
    Subclass = 5,

    /// <summary>Users whose presence is asked for here: their names begin so.</summary>
    Probe = 6,
}
