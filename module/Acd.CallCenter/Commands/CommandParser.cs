using Acd.CallCenter.Replies;

namespace Acd.CallCenter.Commands;

/// <summary>
/// The grammar of <c>callcenter_config</c>. Section, command and the words agents, members, tiers, all count in any case; surplus words are
/// ignored, as mod_callcenter does. Pure, and without exception whatever the line.
/// </summary>
internal static class CommandParser
{
    private const int WordsMax = 8;

    private static readonly Answered Invalid = new(ReplyText.Invalid);
    private static readonly Answered Nothing = new(ReplyText.Nothing);

    public static CallCenterRequest Parse(string? line)
    {
        if (string.IsNullOrEmpty(line))
        {
            return new Answered(ReplyText.Usage);
        }

        IReadOnlyList<string> words = CommandWords.Split(line, WordsMax);
        if (words.Count < 2)
        {
            return Invalid;
        }

        string[] arguments = [.. words.Skip(2)];
        string command = Lower(words[1]);
        return Lower(words[0]) switch
        {
            "agent" => ParseAgent(command, arguments),
            "tier" => ParseTier(command, arguments),
            "queue" => ParseQueue(command, arguments),
            _ => Nothing,
        };
    }

    private static CallCenterRequest ParseAgent(string command, string[] arguments) => (command, arguments) switch
    {
        ("add", [var name, var type, ..]) => new AddAgent(name, type),
        ("del", [var name, ..]) => new DeleteAgent(name),
        ("reload", [var name, ..]) => new ReloadAgent(name),
        ("set", [var key, var name, var value, ..]) => new SetAgent(key, name, value),
        ("get", [var key, var name, ..]) => new GetAgent(key, name),
        ("list", []) => new ListAgents(null),
        ("list", [var name]) => new ListAgents(name),
        ("add" or "del" or "reload" or "set" or "get" or "list", _) => Invalid,
        _ => Nothing,
    };

    private static CallCenterRequest ParseTier(string command, string[] arguments) => (command, arguments) switch
    {
        ("add", [var queue, var agent, ..]) => new AddTier(queue, agent, NumberAt(arguments, 2), NumberAt(arguments, 3)),
        ("set", [var key, var queue, var agent, var value, ..]) => new SetTier(key, queue, agent, value),
        ("del", [var queue, var agent, ..]) => new DeleteTier(queue, agent),
        ("reload", [var queue, ..]) when Lower(queue) == "all" => new ReloadTiers(null, null),
        ("reload", [var queue, ..]) => new ReloadTiers(queue, At(arguments, 1)),
        ("list", _) => new ListTiers(),
        ("add" or "set" or "del" or "reload", _) => Invalid,
        _ => Nothing,
    };

    private static CallCenterRequest ParseQueue(string command, string[] arguments) => (command, arguments) switch
    {
        ("load", [var queue, ..]) => new LoadQueue(queue),
        ("unload", [var queue, ..]) => new UnloadQueue(queue),
        ("reload", [var queue, ..]) => new ReloadQueue(queue),
        ("load" or "unload" or "reload", _) => Invalid,
        ("list", []) => new ListQueues(),
        ("count", []) => new CountQueues(),
        ("list" or "count", _) => ParseOfQueue(arguments, countOnly: command == "count"),
        _ => Nothing,
    };

    private static CallCenterRequest ParseOfQueue(string[] arguments, bool countOnly) => Lower(arguments[0]) switch
    {
        "agents" => new QueueAgents(At(arguments, 1), At(arguments, 2), At(arguments, 3), countOnly),
        "members" => new QueueMembers(At(arguments, 1), countOnly),
        "tiers" => new QueueTiers(At(arguments, 1), countOnly),
        _ => Invalid,
    };

    private static string? At(string[] arguments, int index) => index < arguments.Length ? arguments[index] : null;

    /// <summary>Level or position: 1 when left out or empty, 0 when it isn't a number.</summary>
    private static int NumberAt(string[] arguments, int index) =>
        At(arguments, index) is { Length: > 0 } text ? LeadingNumber.Parse(text) : 1;

    private static string Lower(string word) => word.ToLowerInvariant();
}
