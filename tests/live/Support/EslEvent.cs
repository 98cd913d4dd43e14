using System.Globalization;

namespace Acd.Live.Tests.Support;

/// <summary>One FreeSWITCH event.</summary>
public sealed class EslEvent(IReadOnlyDictionary<string, string> headers)
{
    public string Name => this["Event-Name"];

    /// <summary>UUID of the channel the event is about.</summary>
    public string Uuid => this["Unique-ID"];

    /// <summary>A caller's leg, as opposed to an agent's.</summary>
    public bool IsCaller => this["Call-Direction"] == "inbound";

    /// <summary>What `acd` left in the channel; empty when it has not run or not returned.</summary>
    public string AcdResult => this["variable_acd_result"];

    /// <summary>When it was sent, µs since 1970.</summary>
    public long AtUs => long.Parse(this["Event-Date-Timestamp"], CultureInfo.InvariantCulture);

    public string HangupCause => this["Hangup-Cause"];

    public IEnumerable<string> HeaderNames => headers.Keys;

    /// <summary>A header's value, empty when there is none.</summary>
    public string this[string header] => headers.GetValueOrDefault(header, "");
}
