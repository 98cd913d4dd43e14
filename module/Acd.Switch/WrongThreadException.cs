namespace Acd.Switch;

/// <summary>A member of <see cref="NativeSwitch"/> was called off the engine thread. A programming error, found in debug builds.</summary>
public sealed class WrongThreadException(string message) : InvalidOperationException(message);
