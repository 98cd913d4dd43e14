using Acd.CallCenter.Events;
using Acd.Engine.Ids;

namespace Acd.CallCenter;

/// <summary>What the face orders from the switch. Engine thread only; carried out in order, results aren't reported.</summary>
public interface ICallCenterOutlet
{
    void Fire(SwitchEvent e);

    /// <summary>Sets variables of a channel; an empty value takes the variable away. A channel that is gone is ignored.</summary>
    void SetVariables(string channelUuid, IReadOnlyList<EventHeader> variables);

    /// <summary>Variables the leg of this offer is born with. Comes before the order to dial it.</summary>
    void SetLegVariables(OfferId offer, IReadOnlyList<EventHeader> variables);

    /// <summary>Records the channel to a file, in whose name its variables may stand; <c>cc_record_filename</c> gets the name.</summary>
    void Record(string channelUuid, string file);

    /// <summary>Plays something to a waiting caller in place of the music.</summary>
    void Announce(CallId call, string sound);

    /// <summary>Nothing more will be said about the caller: his thread may leave the application.</summary>
    void Dismiss(CallId call);

    /// <summary>Nothing more will be said about the agent's leg: its channel may go.</summary>
    void Dismiss(OfferId offer);
}
