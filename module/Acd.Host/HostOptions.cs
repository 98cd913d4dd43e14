using Acd.Host.Recovery;

namespace Acd.Host;

/// <summary>What the host is told from outside its configuration.</summary>
internal sealed record HostOptions
{
    /// <summary>Seed of the engine's decisions.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether <c>acd fault …</c> works.</summary>
    public bool FaultInjection { get; init; }

    /// <summary>The wall-clock time at a monotonic one, ms. Unless it is given, the switch's time counts from 1970, UTC.</summary>
    public Func<long, DateTimeOffset> WallClock { get; init; } = nowMs => DateTimeOffset.UnixEpoch.AddMilliseconds(nowMs);

    /// <summary>Where the wall clock hangs.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>
    /// Where the store is kept unless the configuration says otherwise; empty: then there is none. The shim sets the variable to
    /// FreeSWITCH's db folder.
    /// </summary>
    public string StoreFolder { get; init; } = "";

    /// <summary>How <c>acd fault stall</c> passes its time.</summary>
    public Action<TimeSpan> Sleep { get; init; } = Thread.Sleep;

    /// <summary>What was before; null: nothing, and nothing is kept.</summary>
    public EngineMemory? Memory { get; init; }

    /// <summary>What was set by command before; null: nothing, and only the store keeps it.</summary>
    public NoteMemory? Notes { get; init; }

    /// <summary>A new seed, and what the environment says.</summary>
    public static HostOptions FromEnvironment() => new()
    {
        Seed = (ulong)Random.Shared.NextInt64(),
        WallClock = _ => TimeProvider.System.GetLocalNow(),
        Zone = TimeZoneInfo.Local,
        StoreFolder = Environment.GetEnvironmentVariable("ACD_DB_DIR") ?? "",
        FaultInjection = Environment.GetEnvironmentVariable(Host.FaultInjection.Variable) == "1",
    };
}
