using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.InfoEvents;

/// <summary>What a listener to <c>acd::info</c> has missed.</summary>
internal sealed class InfoSinceCommand(InfoDesk desk) : IConsoleCommand
{
    private const int Most = 1_000;

    // The reader is a program at a socket; nobody puts this into a page unescaped.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public CommandSyntax Syntax { get; } = new("info since <number>");

    public string Summary => "events acd::info after that number, a line of JSON each, 1000 at most; 0: all that are kept";

    public void Run(ConsoleRequest request)
    {
        if (!desk.IsOn)
        {
            request.Reply("-ERR facts aren't told as events here: set info-events to true in acd.conf.xml and load the module again");
            return;
        }
        long since = long.Parse(request["number"], CultureInfo.InvariantCulture);
        if (desk.Since(since, Most) is not { } told)
        {
            request.Reply($"-ERR what followed {since} is no longer kept: \"acd info since 0\" has the oldest, take a fresh " +
                "picture before");
            return;
        }
        request.Reply(string.Concat(told.Select(one => Line(one) + "\n")) + $"+OK the newest is {desk.Newest}");
    }

    private static string Line(InfoEvent told) =>
        new JsonObject(told.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))).ToJsonString(Readable);
}
