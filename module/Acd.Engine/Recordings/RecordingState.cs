namespace Acd.Engine.Recordings;

/// <summary>Where a recording stands.</summary>
internal enum RecordingState
{
    /// <summary>Ordered; the switch hasn't said whether it could.</summary>
    Starting,

    Running,

    /// <summary>Ordered to end; the switch hasn't said that it did.</summary>
    Stopping,
}
