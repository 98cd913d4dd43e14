using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Acd.Wallboard.Api;
using Acd.Wallboard.Board;

namespace Acd.Wallboard.Live;

/// <summary>What changed from one picture to the next.</summary>
/// <param name="Sequence">Number of the picture it leads to; they follow each other without gaps.</param>
/// <param name="At">ms since 1970.</param>
/// <param name="Queues">Cards that are new or different.</param>
/// <param name="Agents">Cards that are new or different.</param>
/// <param name="Callers">Cards that are new or different.</param>
/// <param name="GoneQueues">Names that are no more.</param>
/// <param name="GoneAgents">Names that are no more.</param>
/// <param name="GoneCallers">Ids that are no more.</param>
/// <param name="CallerOrder">Ids in the order of their turns; null: as before.</param>
public sealed record BoardDelta(
    long Sequence, long At, ImmutableArray<QueueCard> Queues, ImmutableArray<AgentCard> Agents, ImmutableArray<CallerCard> Callers,
    ImmutableArray<string> GoneQueues, ImmutableArray<string> GoneAgents, ImmutableArray<string> GoneCallers,
    ImmutableArray<string>? CallerOrder)
{
    private byte[]? _json;

    /// <summary>As it goes to everybody who sees all there is, in UTF-8; written once.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Json => _json ??= JsonSerializer.SerializeToUtf8Bytes(this, WebJson.Default.BoardDelta);

    [JsonIgnore]
    public bool IsEmpty => Queues.IsEmpty && Agents.IsEmpty && Callers.IsEmpty && GoneQueues.IsEmpty && GoneAgents.IsEmpty
        && GoneCallers.IsEmpty && CallerOrder is null;

    public static BoardDelta Between(BoardPicture before, BoardPicture after, long sequence)
    {
        var (queues, goneQueues) = Compare(before.Queues, after.Queues, card => card.Name);
        var (agents, goneAgents) = Compare(before.Agents, after.Agents, card => card.Name);
        var (callers, goneCallers) = Compare(before.Callers, after.Callers, card => card.Call);
        var order = after.Callers.Select(card => card.Call);
        var orderBefore = before.Callers.Select(card => card.Call);
        return new(
            sequence, after.At, queues, agents, callers, goneQueues, goneAgents, goneCallers,
            order.SequenceEqual(orderBefore) ? null : [.. order]);
    }

    private static (ImmutableArray<T> Changed, ImmutableArray<string> Gone) Compare<T>(
        ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> key)
    {
        var old = before.ToDictionary(key);
        var changed = ImmutableArray.CreateBuilder<T>();
        foreach (var card in after)
        {
            if (!old.Remove(key(card), out var was) || !EqualityComparer<T>.Default.Equals(was, card))
                changed.Add(card);
        }
        return (changed.ToImmutable(), [.. old.Keys]);
    }
}
