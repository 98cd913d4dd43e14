using System.Collections.Frozen;
using System.Text;
using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Store.Records;

/// <summary>How the engine's values are spelt in records: <c>TimedOut</c> is <c>timed-out</c>, causes as FreeSWITCH spells them.</summary>
public static class RecordWords
{
    private static readonly FrozenDictionary<CallerOutcome, string> Outcomes = Words<CallerOutcome>('-');
    private static readonly FrozenDictionary<AgentState, string> States = Words<AgentState>('-');
    private static readonly FrozenDictionary<FactKind, string> Kinds = Words<FactKind>('-');
    private static readonly FrozenDictionary<HangupCause, string> Causes = Words<HangupCause>('_');

    public static string Of(CallerOutcome outcome) => Outcomes.GetValueOrDefault(outcome, "unknown");

    public static string Of(AgentState state) => States.GetValueOrDefault(state, "unknown");

    public static string Of(AgentStatus status) => AgentStatusWords.Spelling.Of(status);

    public static string Of(FactKind kind) => Kinds.GetValueOrDefault(kind, "unknown");

    public static string Of(HangupCause cause) => Causes.TryGetValue(cause, out var word) ? word : $"CAUSE_{(int)cause}";

    private static FrozenDictionary<T, string> Words<T>(char gap)
        where T : struct, Enum => Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, value => Word(value.ToString(), gap));

    private static string Word(string name, char gap)
    {
        var word = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && word.Length > 0)
                word.Append(gap);
            word.Append(gap == '_' ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
        }
        return word.ToString();
    }
}
