using Acd.CallCenter.Events;
using Acd.CallCenter.Rows;
using Acd.CallCenter.States;
using Acd.Engine.Ids;

namespace Acd.CallCenter.Book;

/// <summary>One caller: a row of mod_callcenter's members table, and the channel behind it. Epochs are Unix time, seconds.</summary>
internal sealed class MemberRecord
{
    public required CallId Call { get; init; }

    public required string Queue { get; set; }

    /// <summary>mod_callcenter's own id of the member.</summary>
    public required string Uuid { get; set; }

    public required string ChannelUuid { get; init; }

    public string Number { get; init; } = "";

    public string Name { get; init; } = "";

    public CallerDetails Details { get; init; } = CallerDetails.None;

    public MemberState State { get; set; } = MemberState.Waiting;

    /// <summary>This entry: it restarts when he resumes.</summary>
    public long EntryEpoch { get; init; }

    /// <summary>What his score counts from: kept when he resumes.</summary>
    public long JoinedEpoch { get; set; }

    public long RejoinedEpoch { get; set; }

    public long BridgeEpoch { get; set; }

    public long AbandonedEpoch { get; set; }

    public long BaseScore { get; set; }

    public string ServingAgent { get; set; } = "";

    public long LastAnnouncementEpoch { get; set; }

    public bool WasServed { get; set; }

    /// <summary>The digit he leaves with; empty: he doesn't.</summary>
    public string ExitKey { get; set; } = "";

    /// <summary>He left while he was being connected with an agent who had answered.</summary>
    public bool LeftWhileBridging { get; set; }

    /// <summary>By his queue's wish he counts as one an agent was found for, although that agent is gone.</summary>
    public bool KeepsAgentFound { get; set; }

    public MemberIdentity Identity => new(Uuid, ChannelUuid, Name, Number, Details.Dnis);

    /// <summary>What his agents' phones show.</summary>
    public string ShownName => Details.NamePrefix + (Details.ShownName.Length > 0 ? Details.ShownName : Name);

    public string ShownNumber => Details.ShownNumber.Length > 0 ? Details.ShownNumber : Number;

    public MemberRow ToRow() => new()
    {
        Queue = Queue, Uuid = Uuid, SessionUuid = State == MemberState.Abandoned ? "" : ChannelUuid, CidNumber = Number, CidName = Name,
        SystemEpoch = Details.AnsweredEpoch > 0 ? Details.AnsweredEpoch : EntryEpoch, JoinedEpoch = JoinedEpoch,
        RejoinedEpoch = RejoinedEpoch, BridgeEpoch = BridgeEpoch, AbandonedEpoch = AbandonedEpoch, BaseScore = BaseScore,
        ServingAgent = ServingAgent, ServingSystem = WasServed ? CallCenterInfo.AgentSystem : "", State = Spellings.MemberState.Of(State),
    };
}
