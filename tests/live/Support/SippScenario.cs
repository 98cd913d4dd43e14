using System.Globalization;
using System.Text.RegularExpressions;

namespace Acd.Live.Tests.Support;

/// <summary>A scenario file of scenarios/, whose @names@ a test fills.</summary>
public sealed partial class SippScenario
{
    private readonly string _name;
    private readonly Dictionary<string, string> _values = new() { ["media_ip"] = "127.0.0.1", ["media_port"] = "9", ["ptime"] = "20" };

    private SippScenario(string name) => _name = name;

    /// <summary>Dials <paramref name="destination"/> and stays until the other side hangs up or an INFO tells him to hang up.</summary>
    public static SippScenario Caller(string destination) =>
        new SippScenario("caller")
            .With("destination", destination)
            .WithCodec(SippCalls.Pcmu)
            .With("answer_timeout", TimeSpan.FromSeconds(30))
            .With("stay", TimeSpan.FromSeconds(120))
            .With("after_stay", "");

    /// <summary>Dials <paramref name="destination"/> and expects to be turned down with <paramref name="statusCode"/>.</summary>
    public static SippScenario RefusedCaller(string destination, string statusCode) =>
        new SippScenario("refused_caller").With("destination", destination).With("status_code", statusCode);

    /// <summary>Rings, answers, talks, hangs up.</summary>
    public static SippScenario Agent(TimeSpan ring, TimeSpan talk) => new SippScenario("agent").With("ring", ring).With("talk", talk);

    /// <summary>
    /// Rings until it is asked to answer, says <paramref name="notifyStatus"/> to that, answers <paramref name="hesitation"/> later, talks,
    /// hangs up.
    /// </summary>
    public static SippScenario AskedAgent(string notifyStatus, TimeSpan hesitation, TimeSpan talk) =>
        new SippScenario("asked_agent").With("notify_status", notifyStatus).With("hesitation", hesitation).With("talk", talk);

    /// <summary>Turns every call down, e.g. "486 Busy Here".</summary>
    public static SippScenario RefusingAgent(string status) => new SippScenario("refusing_agent").With("status", status);

    /// <summary>Makes a caller hang up by himself after so long; without it a call that lasts too long has failed.</summary>
    public SippScenario WithPatience(TimeSpan patience) => With("stay", patience).With("after_stay", " ontimeout=\"bye\"");

    /// <summary>Where SIPp says it wants its audio.</summary>
    public SippScenario WithAudioTo(int port) => With("media_port", port.ToString(CultureInfo.InvariantCulture));

    /// <summary>What a caller speaks, the only codec he offers, as in <c>a=rtpmap</c>, and how much audio he wants in a packet.</summary>
    public SippScenario WithCodec(string codec, int packetMs = 20) => With("codec", codec).With("payload", codec.Split(' ')[0])
        .With("ptime", packetMs.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes the filled scenario into <paramref name="folder"/>, gives its path.</summary>
    public string WriteTo(string folder)
    {
        string template = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scenarios", _name + ".xml"));
        string filled = Placeholder().Replace(template, match => _values.TryGetValue(match.Groups[1].Value, out string? value)
            ? value
            : throw new InvalidOperationException($"scenarios/{_name}.xml wants @{match.Groups[1].Value}@, which the test doesn't give."));
        string path = Path.Combine(folder, _name + ".xml");
        File.WriteAllText(path, filled);
        return path;
    }

    private SippScenario With(string name, TimeSpan value) =>
        With(name + "_ms", value.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture));

    private SippScenario With(string name, string value)
    {
        _values[name] = value;
        return this;
    }

    [GeneratedRegex("@([a-z_]+)@")]
    private static partial Regex Placeholder();
}
