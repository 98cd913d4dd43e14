using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Engine.Ports;

/// <summary>A receiver of <see cref="ISwitchEvents"/> that has this too gets what an <see cref="ISwitchCensus"/> says.</summary>
public interface ISwitchCensusEvents
{
    /// <summary>See <see cref="ChannelsCounted"/>.</summary>
    /// <param name="requestId">Of the question.</param>
    /// <param name="callers">Callers in the application.</param>
    /// <param name="legs">Agents' legs.</param>
    /// <param name="idleLegs">Of those, the ones that aren't bridged.</param>
    void OnChannelsCounted(
        ulong requestId, IReadOnlySet<CallId> callers, IReadOnlySet<OfferId> legs, IReadOnlySet<OfferId> idleLegs);

    void OnConversation(in ConversationFound e);

    /// <summary>The switch has brought back a channel of ours after a failure of its own.</summary>
    void OnChannelRecovered(string channelUuid);
}
