using Acd.Engine.Facts;

namespace Acd.Engine.Statistics;

/// <summary>Columns of a queue's counts. After <see cref="Fixed"/> come four for each threshold.</summary>
internal static class QueueColumns
{
    public const int LongestWaitMs = 0;
    public const int Offered = 1;
    public const int MovedIn = 2;
    public const int Resumed = 3;
    public const int Refused = 4;
    public const int Answered = 5;
    public const int AnsweredWaitMs = 6;
    public const int AbandonedWaitMs = 7;
    public const int ShortAbandoned = 8;
    public const int MovedOut = 9;
    public const int CallbacksRequested = 10;
    public const int CallbackAttempts = 11;
    public const int CallbackAttemptsFailed = 12;
    public const int CallbacksAnswered = 13;
    public const int CallbacksFailed = 14;
    public const int CallbacksCancelled = 15;
    public const int Talks = 16;
    public const int TalkMs = 17;
    public const int WrapUps = 18;
    public const int WrapUpMs = 19;
    public const int Handled = 20;
    public const int HandleMs = 21;
    public const int Offers = 22;
    public const int OffersAnswered = 23;
    public const int OffersFailed = 24;

    /// <summary>Callers who left unanswered, by outcome.</summary>
    public const int FirstOutcome = 25;
    public const int Outcomes = (int)CallerOutcome.Lost + 1;

    public const int Fixed = FirstOutcome + Outcomes;

    public const int AnsweredWithin = 0;
    public const int AnsweredBeyond = 1;
    public const int AbandonedWithin = 2;
    public const int AbandonedBeyond = 3;
    public const int PerThreshold = 4;
}
