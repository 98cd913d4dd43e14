using System.Text;
using Acd.Switch.Native;

namespace Acd.Switch;

/// <summary>
/// Turns drafts into native commands whose texts lie as UTF-8 in one pinned arena. Both are reused, so encoding allocates nothing once the
/// arena has met the longest single command. When either is full the caller submits what is there, clears, and goes on; the arena grows
/// only while empty, hence no pointer is ever left behind in an old one. Keep the encoder alive while its commands are in use.
/// </summary>
internal sealed unsafe class CommandEncoder
{
    public const int Capacity = 256;

    private const int FirstArenaBytes = 64 * 1024;

    private readonly NativeCommand[] _commands = new NativeCommand[Capacity];

    private byte[] _arena = GC.AllocateUninitializedArray<byte>(FirstArenaBytes, pinned: true);

    private int _arenaUsed;

    public int Count { get; private set; }

    /// <summary>The commands added since the last <see cref="Clear"/>; valid, texts included, until the next one.</summary>
    public ReadOnlySpan<NativeCommand> Commands => _commands.AsSpan(0, Count);

    public void Clear()
    {
        Count = 0;
        _arenaUsed = 0;
    }

    /// <summary>
    /// False when there is no room beside the commands already there: submit them, clear, add again. An empty encoder always has room.
    /// </summary>
    public bool TryAdd(in CommandDraft draft)
    {
        if (Count == Capacity)
        {
            return false;
        }

        ref NativeCommand command = ref _commands[Count];
        int arenaMark = _arenaUsed;
        while (!TryFill(in draft, ref command))
        {
            _arenaUsed = arenaMark;
            if (Count > 0)
            {
                return false;
            }

            _arena = GC.AllocateUninitializedArray<byte>(checked(_arena.Length * 2), pinned: true);
        }

        Count++;
        return true;
    }

    private bool TryFill(in CommandDraft draft, ref NativeCommand command)
    {
        command = new NativeCommand
        {
            Kind = draft.Kind, Flags = draft.Flags, CallId = draft.CallId, LegId = draft.LegId, RequestId = draft.RequestId,
            TimeoutMs = draft.TimeoutMs, Cause = draft.Cause,
        };
        return TryPut(draft.Text0, ref command.Texts[0])
            && TryPut(draft.Text1, ref command.Texts[1])
            && TryPut(draft.Text2, ref command.Texts[2])
            && TryPut(draft.Text3, ref command.Texts[3])
            && TryPut(draft.Text4, ref command.Texts[4])
            && TryPut(draft.Text5, ref command.Texts[5]);
    }

    private bool TryPut(string? text, ref NativeText slot)
    {
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        Span<byte> room = _arena.AsSpan(_arenaUsed);
        if (!Encoding.UTF8.TryGetBytes(text, room, out int written))
        {
            return false;
        }

        fixed (byte* start = room)
        {
            slot.Bytes = start; // the arena is pinned for good
        }

        slot.Length = written;
        _arenaUsed += written;
        return true;
    }
}
