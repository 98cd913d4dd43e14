using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Acd.Switch;

/// <summary>
/// Remembers the thread it was made on and, in debug builds, throws on any other. Both buffers of <see cref="NativeSwitch"/> and the
/// shim's ring have one owner; a second thread would corrupt them far from the cause.
/// </summary>
internal sealed class ThreadGuard
{
    private readonly int _ownerId = Environment.CurrentManagedThreadId;

    [Conditional("DEBUG")]
    public void Check([CallerMemberName] string member = "")
    {
        int callerId = Environment.CurrentManagedThreadId;
        if (callerId != _ownerId)
        {
            throw new WrongThreadException(
                $"NativeSwitch.{member} was called on managed thread {callerId}; only the engine thread ({_ownerId}) may. " +
                "Hand the work to the engine loop instead.");
        }
    }
}
