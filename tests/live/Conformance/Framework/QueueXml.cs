namespace Acd.Conformance.Tests.Framework;

/// <summary>A queue element of callcenter.conf.xml.</summary>
/// <param name="Suffix">Told apart from the other queues of its case by this.</param>
/// <param name="Params">Names and values of its parameters, in this order. Without a moh-sound it gets endless silence.</param>
public sealed record QueueXml(string Suffix, params (string Name, string Value)[] Params)
{
    /// <summary>A queue with mod_callcenter's defaults and the music of all.</summary>
    public static readonly QueueXml Plain = new("q");

    public string ToXml(string caseId)
    {
        IEnumerable<(string Name, string Value)> all = Params.Any(param => param.Name == "moh-sound")
            ? Params
            : Params.Prepend(("moh-sound", "silence_stream://-1"));
        IEnumerable<string> lines = all.Select(param => $"""    <param name="{param.Name}" value="{param.Value}"/>""");
        return $"""  <queue name="{caseId}.{Suffix}">""" + "\n" + string.Join('\n', lines) + "\n  </queue>\n";
    }
}
