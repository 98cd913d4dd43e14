namespace Acd.Host.ConsoleCommands;

/// <summary>What was typed, taken apart by the command's syntax.</summary>
internal sealed class ConsoleRequest(
    IReadOnlyDictionary<string, string> arguments, IReadOnlyDictionary<string, string> options, Action<string> reply)
{
    public bool Json => Has("--json");

    /// <summary>Answers; call once.</summary>
    public Action<string> Reply { get; } = reply;

    /// <summary>The value given for <c>&lt;name&gt;</c>.</summary>
    public string this[string name] => arguments[name];

    public bool Has(string option) => options.ContainsKey(option);

    /// <summary>The option's value; null: it wasn't given.</summary>
    public string? Option(string option) => options.GetValueOrDefault(option);
}
