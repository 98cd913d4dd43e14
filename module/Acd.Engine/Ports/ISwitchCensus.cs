namespace Acd.Engine.Ports;

/// <summary>A switch that can say what it has. Engine thread only.</summary>
public interface ISwitchCensus
{
    /// <summary>
    /// Answered with <see cref="ISwitchCensusEvents.OnChannelsCounted"/>; rarely not at all, when the switch is out of memory.
    /// </summary>
    /// <param name="requestId">Of the answer.</param>
    /// <param name="withConversations">
    /// Before it comes an <see cref="ISwitchCensusEvents.OnConversation"/> for every agent who talks, whoever connected him.
    /// </param>
    void CountChannels(ulong requestId, bool withConversations);
}
