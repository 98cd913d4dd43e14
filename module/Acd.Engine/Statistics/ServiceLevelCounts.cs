namespace Acd.Engine.Statistics;

/// <summary>What a service level is made of: callers of one queue and interval, for one threshold.</summary>
/// <param name="Answered">An: answered.</param>
/// <param name="AnsweredWithin">An≤T: of them, within the threshold.</param>
/// <param name="Abandoned">Ab: hung up while waiting.</param>
/// <param name="AbandonedWithin">Ab≤T: of them, within the threshold.</param>
/// <param name="ShortAbandoned">s: of them, so soon that it isn't the queue's doing.</param>
/// <param name="FlowOut">Fo: left for another queue, extension or a callback.</param>
public readonly record struct ServiceLevelCounts(
    long Answered, long AnsweredWithin, long Abandoned, long AbandonedWithin, long ShortAbandoned = 0, long FlowOut = 0);
