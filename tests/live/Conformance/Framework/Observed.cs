using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Framework;

/// <summary>The events of a case.</summary>
/// <param name="prefix">Start of the names of its queues and agents.</param>
public sealed class Observed(EslClient esl, string prefix)
{
    /// <summary>Far longer than what is waited for takes on a loaded machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public IEnumerable<EslEvent> All => esl.Events;

    /// <summary>Events of callcenter::info about the case's queues and agents.</summary>
    public IEnumerable<EslEvent> Info => All.Where(e => e["Event-Subclass"] == "callcenter::info" && IsOurs(e));

    /// <summary>When an event happened, in s since 1970, to the µs.</summary>
    public static double TimeS(EslEvent e) => long.Parse(e["Event-Date-Timestamp"], CultureInfo.InvariantCulture) / 1e6;

    public IReadOnlyList<EslEvent> Of(string action) => [.. Info.Where(e => e["CC-Action"] == action)];

    public Task<EslEvent> FirstAsync(string what, Func<EslEvent, bool> fits) => esl.EventAsync(what, Patience, fits);

    public Task<EslEvent> ActionAsync(string action, Func<EslEvent, bool>? fits = null) =>
        FirstAsync(action, e => IsOf(e, action) && IsOurs(e) && (fits is null || fits(e)));

    /// <summary>The event number <paramref name="number"/>, counted from 1, of those that fit.</summary>
    public async Task<EslEvent> NumberAsync(int number, string action, Func<EslEvent, bool>? fits = null)
    {
        EslEvent[] found = [];
        await Eventually.HoldsAsync($"{action} number {number}", Patience, () =>
            (found = [.. Of(action).Where(e => fits is null || fits(e))]).Length >= number);
        return found[number - 1];
    }

    private static bool IsOf(EslEvent e, string action) => e["Event-Subclass"] == "callcenter::info" && e["CC-Action"] == action;

    private bool IsOurs(EslEvent e) =>
        e["CC-Queue"].StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || e["CC-Agent"].StartsWith(prefix, StringComparison.Ordinal);
}
