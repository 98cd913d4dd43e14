using Acd.Engine.Agents;

namespace Acd.Engine.Statistics;

/// <summary>Columns of an agent's counts, in all his queues together; the first ones also of his counts in each queue.</summary>
internal static class AgentColumns
{
    public const int Offers = 0;
    public const int OffersAnswered = 1;
    public const int OffersNoAnswer = 2;
    public const int OffersBusy = 3;
    public const int OffersRejected = 4;
    public const int OffersTechnical = 5;
    public const int OffersWithdrawn = 6;
    public const int RingMs = 7;
    public const int Talks = 8;
    public const int TalkMs = 9;
    public const int WrapUps = 10;
    public const int WrapUpMs = 11;
    public const int Handled = 12;
    public const int HandleMs = 13;

    public const int PerQueue = 14;

    public const int LoggedInMs = 14;

    /// <summary>Time in each state.</summary>
    public const int FirstState = 15;
    public const int States = (int)AgentState.Releasing + 1;

    public const int All = FirstState + States;
}
