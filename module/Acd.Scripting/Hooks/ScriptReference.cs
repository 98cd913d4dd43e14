namespace Acd.Scripting.Hooks;

/// <summary>What the dialplan writes in place of a queue: <c>lua:main.lua language=de</c>.</summary>
/// <param name="Script">File name in the scripts folder.</param>
/// <param name="Arguments">For <c>call.arguments</c>.</param>
public sealed record ScriptReference(string Script, IReadOnlyDictionary<string, string> Arguments)
{
    private const string Prefix = "lua:";

    /// <summary>Null: a queue's name. A word without = is an argument with the value <c>true</c>.</summary>
    public static ScriptReference? Parse(string queue)
    {
        if (!queue.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var words = queue[Prefix.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var arguments = new Dictionary<string, string>();
        foreach (string word in words.Skip(1))
        {
            int equals = word.IndexOf('=', StringComparison.Ordinal);
            arguments[equals < 0 ? word : word[..equals]] = equals < 0 ? "true" : word[(equals + 1)..];
        }
        return new ScriptReference(words.Length > 0 ? words[0] : "", arguments);
    }
}
