using System.Collections.Immutable;
using Acd.Engine.Agents;

namespace Acd.Engine.Snapshots;

/// <summary>What an agent sees of himself, and what he may do. A copy, free to roam. Times in ms.</summary>
/// <param name="Agent">His name.</param>
/// <param name="Status">What he declared.</param>
/// <param name="Reason">Why he is on break; empty: not said, or he isn't.</param>
/// <param name="State">What he is doing.</param>
/// <param name="InStateMs">For how long.</param>
/// <param name="HeldMs">How much longer wrap-up or rest hold him.</param>
/// <param name="NeedsDisposition">His wrap-up ends when he gives a disposition code, whatever <paramref name="HeldMs"/> says.</param>
/// <param name="CanEndWrapUp">He may end wrap-up or rest before its time.</param>
/// <param name="ExtensionLeftMs">By how much he may still prolong his wrap-up; 0: not at all, or he isn't in one.</param>
/// <param name="LastQueue">Queue of his last talk; empty: none yet, and no disposition can be given.</param>
/// <param name="Disposition">What he said became of it; empty: nothing yet.</param>
/// <param name="Codes">Disposition codes to choose from; empty: any text will do.</param>
/// <param name="BreakReasons">Reasons for breaks to choose from; empty: any text will do.</param>
/// <param name="Offers">Calls his phone rings for or he has, oldest first.</param>
public sealed record AgentDesk(
    string Agent, AgentStatus Status, string Reason, AgentState State, long InStateMs, long HeldMs, bool NeedsDisposition,
    bool CanEndWrapUp, long ExtensionLeftMs, string LastQueue, string Disposition, ImmutableArray<string> Codes,
    ImmutableArray<string> BreakReasons, ImmutableArray<DeskOffer> Offers);
