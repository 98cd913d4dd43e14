using Acd.Engine.Ids;

namespace Acd.Engine.Recordings;

/// <summary>One recording of a talk. It outlives the caller's record: the switch says afterwards how it ended.</summary>
internal sealed class Recording
{
    /// <summary>The engine's number of it.</summary>
    public required ulong Number { get; init; }

    public required string Queue { get; init; }

    public required string Agent { get; init; }

    public required CallId Call { get; init; }

    public required string CallUuid { get; init; }

    public required long StartedAtMs { get; init; }

    public RecordingState State { get; set; }

    /// <summary>What is said is replaced by silence.</summary>
    public bool IsPaused { get; set; }

    /// <summary>Empty until the switch has named it.</summary>
    public string File { get; set; } = "";
}
