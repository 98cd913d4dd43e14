using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acd.Host.ConsoleCommands;

/// <summary>What has no form of its own, as JSON.</summary>
internal static class CommandJson
{
    private const string Ok = "+OK ";

    /// <summary>A text reply: <c>{"ok":true,"text":…}</c>. Errors stay as they are: the first letter tells them.</summary>
    public static string Wrap(string reply)
    {
        if (reply.Length == 0 || reply[0] is '{' or '[' || ReplyText.IsRefusal(reply))
            return reply;
        bool isOk = reply.StartsWith(Ok, StringComparison.Ordinal);
        return new JsonObject { ["ok"] = true, ["text"] = isOk ? reply[Ok.Length..] : reply }.ToJsonString();
    }

    /// <summary>The grammar of the commands, for programs that offer them.</summary>
    public static string Of(IEnumerable<IConsoleCommand> commands) =>
        new JsonArray([.. commands.Select(command => (JsonNode)Of(command))]).ToJsonString();

    private static JsonObject Of(IConsoleCommand command) => new()
    {
        ["command"] = command.Syntax.Phrase,
        ["usage"] = command.Syntax.Usage,
        ["summary"] = command.Summary,
        ["arguments"] = new JsonArray([.. command.Syntax.Arguments.Select(argument => (JsonNode)new JsonObject
        {
            ["name"] = argument.Name, ["required"] = argument.IsRequired,
        })]),
        ["options"] = new JsonArray([.. command.Syntax.Options.Select(option => (JsonNode)new JsonObject
        {
            ["name"] = option.Name, ["value"] = option.Value,
            ["choices"] = new JsonArray([.. option.Choices.Select(choice => (JsonNode)JsonValue.Create(choice)!)]),
        })]),
    };
}
