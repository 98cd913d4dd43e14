namespace Acd.Switch;

/// <summary>
/// The shim did what acd_abi.h rules out, so nothing it hands over can be trusted any more. It ends the engine loop; the shim then sends
/// callers to their fallback.
/// </summary>
public sealed class HostContractException(string message) : Exception(message);
