namespace Acd.Engine.Ports;

/// <summary>A name to be registered with the switch.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Name">At most 63 bytes.</param>
/// <param name="Description">For the switch's own help.</param>
/// <param name="Syntax">Of its arguments.</param>
/// <param name="Completions">Of an API: lines for the console's tab completion, such as <c>add NAME list</c>.</param>
public sealed record SwitchDoor(
    SwitchDoorKind Kind, string Name, string Description = "", string Syntax = "", IReadOnlyList<string>? Completions = null);
