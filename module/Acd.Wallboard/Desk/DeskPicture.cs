namespace Acd.Wallboard.Desk;

/// <summary>What an agent sees of himself, and what he may do. Times in ms.</summary>
/// <param name="Agent">His name.</param>
/// <param name="Status">What he declared, in mod_callcenter's spelling.</param>
/// <param name="Reason">Why he is on break; empty: not said, or he isn't.</param>
/// <param name="State">What he is doing.</param>
/// <param name="InStateMs">For how long.</param>
/// <param name="HeldMs">How much longer wrap-up or rest hold him.</param>
/// <param name="NeedsDisposition">His wrap-up ends when he gives a disposition code, whatever <paramref name="HeldMs"/> says.</param>
/// <param name="CanEndWrapUp">He may end wrap-up or rest before its time.</param>
/// <param name="ExtensionLeftMs">By how much he may still prolong his wrap-up.</param>
/// <param name="LastQueue">Queue of his last talk; empty: none yet, and no disposition can be given.</param>
/// <param name="Disposition">What he said became of it; empty: nothing yet.</param>
/// <param name="Codes">Disposition codes to choose from; empty: any text will do.</param>
/// <param name="BreakReasons">Reasons for breaks to choose from; empty: any text will do.</param>
/// <param name="Calls">Calls his phone rings for or he has, oldest first.</param>
public sealed record DeskPicture(
    string Agent, string Status, string Reason, string State, long InStateMs, long HeldMs, bool NeedsDisposition, bool CanEndWrapUp,
    long ExtensionLeftMs, string LastQueue, string Disposition, IReadOnlyList<string> Codes, IReadOnlyList<string> BreakReasons,
    IReadOnlyList<DeskCall> Calls);
