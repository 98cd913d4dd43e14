namespace Acd.Host.ConsoleCommands;

/// <summary>An option of a command.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Value">The kind of its value, see <see cref="ArgumentKinds"/>; empty: none, or one of <paramref name="Choices"/>.</param>
/// <param name="Choices">Its values, when there are only a few.</param>
internal sealed record OptionSpec(string Name, string Value, IReadOnlyList<string> Choices)
{
    public bool HasValue => Value.Length > 0 || Choices.Count > 0;

    /// <summary>E.g. <c>--interval=15|30</c>.</summary>
    public string Usage => Choices.Count > 0 ? $"{Name}={string.Join('|', Choices)}" : Value.Length > 0 ? $"{Name}=<{Value}>" : Name;

    /// <param name="text">What stands between the brackets.</param>
    public static OptionSpec Parse(string text)
    {
        var parts = text.Split('=', 2);
        if (parts.Length == 1)
            return new(parts[0], "", []);
        return parts[1][0] == '<' ? new(parts[0], parts[1][1..^1], []) : new(parts[0], "", parts[1].Split('|'));
    }
}
