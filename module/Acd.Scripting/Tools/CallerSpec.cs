using System.Globalization;
using Acd.Scripting.Hooks;

namespace Acd.Scripting.Tools;

/// <summary>A made-up caller, written as <c>number=+4930100 wait_ms=5000 arguments.language=de now=2026-12-24T10:00+01:00</c>.</summary>
public static class CallerSpec
{
    private const string ArgumentPrefix = "arguments.";

    /// <summary>The fields that may be given.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["uuid", "number", "name", "destination", "queue", "wait_ms", "position", "ewt_ms", "agent", "outcome", "arguments.NAME",
         "candidates", "now"];

    /// <summary>The request with the given fields set, or null and what is wrong.</summary>
    public static HookRequest? Apply(HookRequest request, IEnumerable<string> words, out string error)
    {
        error = "";
        foreach (string word in words)
        {
            var (name, value) = word.Split('=', 2) is [var left, var right] ? (left, right) : (word, null);
            if (value is null || Set(request, name, value) is not { } changed)
            {
                error = $"\"{word}\" isn't understood; write field=value, fields are {string.Join(", ", Fields)}";
                return null;
            }
            request = changed;
        }
        return request;
    }

    private static HookRequest? Set(HookRequest request, string name, string value)
    {
        var caller = request.Caller;
        if (name == "now")
        {
            const DateTimeStyles Style = DateTimeStyles.AssumeUniversal;
            return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, Style, out var now) ? request with { Now = now } : null;
        }
        if (name == "candidates")
            return request with { Candidates = Candidates(value) };
        var changed = name switch
        {
            "uuid" => caller with { Uuid = value },
            "number" => caller with { Number = value },
            "name" => caller with { Name = value },
            "destination" => caller with { Destination = value },
            "queue" => caller with { Queue = value },
            "wait_ms" => Number(value) is { } ms ? caller with { WaitMs = ms } : null,
            "position" => Number(value) is { } place ? caller with { Position = (int)place } : null,
            "ewt_ms" => Number(value) is { } ms ? caller with { EwtMs = ms } : null,
            "agent" => caller with { Agent = value },
            "outcome" => caller with { Outcome = value },
            _ => WithArgument(caller, name, value),
        };
        return changed is null ? null : request with { Caller = changed };
    }

    /// <summary>Names, the best first: <c>anna,ben</c>.</summary>
    private static CandidateData[] Candidates(string names) =>
        [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((name, at) => new CandidateData(name, 0, 0, 1, at + 1))];

    private static CallerData? WithArgument(CallerData caller, string name, string value) =>
        name.StartsWith(ArgumentPrefix, StringComparison.Ordinal) && name.Length > ArgumentPrefix.Length
            ? caller with { Arguments = new Dictionary<string, string>(caller.Arguments) { [name[ArgumentPrefix.Length..]] = value } }
            : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
