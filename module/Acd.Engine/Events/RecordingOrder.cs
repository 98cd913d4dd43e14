namespace Acd.Engine.Events;

/// <summary>What can be ordered about the recording of a talk.</summary>
public enum RecordingOrder
{
    Start,

    Stop,

    /// <summary>Silence is recorded until it is resumed, e.g. while a card number is said.</summary>
    Pause,

    Resume,
}
