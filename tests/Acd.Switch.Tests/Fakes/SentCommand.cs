using Acd.Switch.Native;

namespace Acd.Switch.Tests.Fakes;

/// <summary>A native command as the shim copied it during submit.</summary>
internal sealed record SentCommand(
    NativeCommandKind Kind, uint Flags, ulong CallId, ulong LegId, ulong RequestId, int TimeoutMs, int Cause, string[] Texts);
