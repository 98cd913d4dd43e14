namespace Acd.CallCenter.Events;

/// <summary>Who a caller is, in events. <paramref name="Uuid"/> is mod_callcenter's id of the member, not the channel's.</summary>
internal sealed record MemberIdentity(string Uuid, string SessionUuid, string CidName, string CidNumber, string Dnis = "");
