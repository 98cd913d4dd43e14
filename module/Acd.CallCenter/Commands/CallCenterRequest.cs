namespace Acd.CallCenter.Commands;

/// <summary>
/// One line of <c>callcenter_config</c>, taken apart. Names, keys and values are as typed: what they mean is checked when the request is
/// carried out, because mod_callcenter looks for the agent or tier first and complains about the value second.
/// </summary>
internal abstract record CallCenterRequest;

/// <summary>A line that is answered without looking at anything: <see cref="Reply"/> may be empty.</summary>
internal sealed record Answered(string Reply) : CallCenterRequest;
