namespace Acd.Wallboard.Api;

/// <summary>Where a caller goes who is taken out of his queue; empty: on in the dialplan.</summary>
public sealed record CallerWithdrawRequest(string Extension = "");
