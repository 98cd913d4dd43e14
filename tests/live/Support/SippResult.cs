namespace Acd.Live.Tests.Support;

/// <summary>How the calls of one SIPp went.</summary>
/// <param name="Successful">Calls that followed the scenario to its end.</param>
/// <param name="Failed">Calls that didn't: unexpected message, time-out, no answer.</param>
/// <param name="Retransmissions">Messages sent again because no answer came in time. Normal on a full machine, a fault never.</param>
public sealed record SippResult(int Successful, int Failed, int Retransmissions);
