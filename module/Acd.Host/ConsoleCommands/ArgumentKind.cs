namespace Acd.Host.ConsoleCommands;

/// <summary>A kind of value that commands take.</summary>
/// <param name="Name">As it stands in usage lines.</param>
/// <param name="Meaning">What to write, for the help and for errors.</param>
/// <param name="Accepts">False: this can't be one. Whether there is such an agent, queue, caller, only the engine knows.</param>
internal sealed record ArgumentKind(string Name, string Meaning, Func<string, bool> Accepts);
