namespace Acd.Scripting.Sandbox;

/// <summary>Why the sandbox stopped a run.</summary>
internal enum StopReason
{
    None,
    Instructions,
    Deadline,
    Memory,
}
