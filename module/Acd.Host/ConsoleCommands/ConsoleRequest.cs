namespace Acd.Host.ConsoleCommands;

/// <summary>What was typed, taken apart by the command's syntax.</summary>
internal sealed class ConsoleRequest(
    IReadOnlyDictionary<string, string> arguments, IReadOnlyDictionary<string, string> options, Action<string> reply)
{
    public bool Json => Has(CommandSyntax.Json);

    /// <summary>Answers; call once.</summary>
    public Action<string> Reply { get; } = reply;

    /// <summary>The value given for <c>&lt;name&gt;</c>; for one that may be left out, and was, "".</summary>
    public string this[string name] => arguments.GetValueOrDefault(name, "");

    public bool Has(string option) => options.ContainsKey(option);

    /// <summary>The option's value; null: it wasn't given.</summary>
    public string? Option(string option) => options.GetValueOrDefault(option);

    /// <summary>The value of an argument whose kind is a number.</summary>
    public int Number(string name) => ConsoleValues.Number(this[name]) ?? 0;

    /// <summary>The value of an argument whose kind is a time, ms.</summary>
    public long TimeMs(string name) => ConsoleValues.TimeMs(this[name]) ?? 0;

    /// <summary>The value of an option whose kind is a time, ms; 0: it wasn't given.</summary>
    public long OptionTimeMs(string option) => Option(option) is { } text ? ConsoleValues.TimeMs(text) ?? 0 : 0;
}
