using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>The switch says what became of a recording; exactly one failure or end for each that was ordered.</summary>
/// <param name="Call">The caller.</param>
/// <param name="Number">The engine's number of the recording.</param>
/// <param name="Change">What happened.</param>
/// <param name="File">Where it is; empty: unchanged.</param>
/// <param name="Reason">Why it failed, for people; empty otherwise.</param>
public readonly record struct RecordingChanged(CallId Call, ulong Number, RecordingChange Change, string File, string Reason) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Recordings.Handle(this);
        return null;
    }
}
