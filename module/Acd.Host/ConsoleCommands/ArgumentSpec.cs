namespace Acd.Host.ConsoleCommands;

/// <summary>A place for a value in a command's grammar.</summary>
/// <param name="Name">Its kind: the same name means the same kind of value everywhere, see <see cref="ArgumentKinds"/>.</param>
/// <param name="IsRequired">Whether it must be given.</param>
internal sealed record ArgumentSpec(string Name, bool IsRequired);
