using System.Globalization;
using Acd.CallCenter.Commands;
using Acd.CallCenter.Events;
using Acd.Engine.Config;

namespace Acd.CallCenter;

/// <summary>What a caller's channel variables say. Data from outside, never trusted.</summary>
public static class CallerVariables
{
    private const string Exports = "cc_export_vars";
    private const string ArrayMark = "ARRAY::";
    private const long MicrosecondsPerSecond = 1_000_000;

    private static readonly string[] LocalPrefixes = ["nolocal:", "_nolocal_"];

    /// <param name="variables">Those of <see cref="CallCenterFace.CallerVariables"/> that are set, and those that are exported.</param>
    public static CallerDetails Read(IReadOnlyList<KeyValuePair<string, string>> variables)
    {
        string Value(string name) => variables.FirstOrDefault(variable => variable.Key == name).Value ?? "";
        bool answered = long.TryParse(Value("answered_time"), NumberStyles.None, CultureInfo.InvariantCulture, out long answeredUs);
        return new CallerDetails(
            Value("rdnis"), answered ? answeredUs / MicrosecondsPerSecond : 0, LeadingNumber.Parse(Value("cc_base_score")),
            ReadExports(variables, Value(Exports)))
        {
            Music = Value("cc_moh_override"), ExitKeys = Value("cc_exit_keys"), ShownName = Value("effective_caller_id_name"),
            AgentPrompt = Sounds(Value("cc_outbound_announce")), CallerGonePrompt = Sounds(Value("cc_bridge_failed_outbound_announce")),
            ShownNumber = Value("effective_caller_id_number"), NamePrefix = Value("cc_outbound_cid_name_prefix"),
        };
    }

    /// <summary>The queue named in an application's argument: the first word of it, quotes allowed.</summary>
    public static string QueueOf(string argument) => CommandWords.Split(argument, int.MaxValue) is [var queue, ..] ? queue : "";

    /// <summary>One file, or <c>ARRAY::</c> and several separated by <c>::</c>; as many as can be played, null for none.</summary>
    private static string[]? Sounds(string value)
    {
        string[] files = value.StartsWith(ArrayMark, StringComparison.OrdinalIgnoreCase)
            ? value[ArrayMark.Length..].Split("::", StringSplitOptions.RemoveEmptyEntries)
            : [value];
        files = [.. files.Where(file => file.Length > 0).Take(PromptParts.PartsMax)];
        return files.Length > 0 ? files : null;
    }

    /// <summary>The list itself, then each variable on it that exists, with what keeps it off the caller's own leg taken away.</summary>
    private static List<EventHeader> ReadExports(IReadOnlyList<KeyValuePair<string, string>> variables, string list)
    {
        List<EventHeader> exports = [];
        if (list.Length > 0)
        {
            exports.Add(new EventHeader(Exports, list));
        }

        foreach (string name in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (variables.FirstOrDefault(variable => variable.Key == name).Value is { Length: > 0 } value)
            {
                string prefix = LocalPrefixes.FirstOrDefault(each => name.StartsWith(each, StringComparison.Ordinal)) ?? "";
                exports.Add(new EventHeader(name[prefix.Length..], value));
            }
        }

        return exports;
    }
}
