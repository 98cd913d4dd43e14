using System.Globalization;
using System.Text.Json.Nodes;
using Acd.Host.Metrics;

namespace Acd.Host.ConsoleCommands;

/// <summary>
/// Everything that can be counted, a name and a value a line: what <c>/metrics</c> says, without its comments, with or without web pages.
/// </summary>
internal sealed class MetricsCommand(MetricsDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("metrics");

    public string Summary => "everything that can be counted, a name and a value a line, as at /metrics";

    public void Run(ConsoleRequest request)
    {
        bool json = request.Json;
        var reply = request.Reply;
        desk.Write(text => reply(ReplyText.IsRefusal(text) ? text : json ? Json(text) : Lines(text)));
    }

    private static string Lines(string text) =>
        string.Join('\n', text.Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')));

    /// <summary>A value that is no number is null.</summary>
    private static string Json(string text) => new JsonObject(Lines(text).Split('\n').Select(line =>
    {
        int blank = line.LastIndexOf(' ');
        bool isNumber = double.TryParse(line.AsSpan(blank + 1), CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);
        return KeyValuePair.Create(line[..blank], isNumber ? (JsonNode?)value : null);
    })).ToJsonString();
}
