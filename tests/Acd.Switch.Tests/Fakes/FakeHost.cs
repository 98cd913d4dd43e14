using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Acd.Switch.Native;

namespace Acd.Switch.Tests.Fakes;

/// <summary>
/// A shim made of [UnmanagedCallersOnly] functions: queues events, keeps to the ABI's memory rules (blobs die at the next poll, command
/// texts are copied during submit), records what it is told.
/// </summary>
internal sealed unsafe class FakeHost : IDisposable
{
    private readonly Queue<NativeEventBuilder> _ring = new();
    private readonly List<nint> _lentBlobs = [];
    private readonly GCHandle _self;
    private readonly NativeHostApi* _api;
    private int _wakes;

    public FakeHost()
    {
        _self = GCHandle.Alloc(this);
        _api = (NativeHostApi*)NativeMemory.AllocZeroed((nuint)sizeof(NativeHostApi));
        *_api = new NativeHostApi
        {
            StructSize = (uint)sizeof(NativeHostApi), AbiVersion = AbiConstants.AbiVersion,
            EventSize = (uint)sizeof(NativeEvent), CommandSize = (uint)sizeof(NativeCommand),
            Context = (void*)GCHandle.ToIntPtr(_self),
            Poll = &Poll, Submit = &Submit, Ready = &Ready, Log = &Log, Wake = &Wake,
        };
    }

    public ref NativeHostApi Api => ref *_api;

    public nint ApiPointer => (nint)_api;

    public List<SentCommand> Sent { get; } = [];

    /// <summary>Size of each submit, in order.</summary>
    public List<int> Batches { get; } = [];

    public List<string?> ReadyTexts { get; } = [];

    public List<(int Level, string Text)> LogLines { get; } = [];

    public List<long> Waits { get; } = [];

    public int Wakes => Volatile.Read(ref _wakes);

    /// <summary>Poll returns this instead of events when set.</summary>
    public int? PollResult { get; set; }

    /// <summary>How many of each batch submit says it understood; all when null.</summary>
    public int? Understood { get; set; }

    /// <summary>False: only count, so that the fake itself allocates nothing.</summary>
    public bool Recording { get; set; } = true;

    public long CommandsSeen { get; private set; }

    public NativeSwitch Attach()
    {
        Assert.True(NativeSwitch.TryAttach(ApiPointer, out NativeSwitch? attached, out string? error), error);
        return attached;
    }

    public void Push(NativeEventBuilder e) => _ring.Enqueue(e);

    public void Dispose()
    {
        FreeBlobs();
        NativeMemory.Free(_api);
        _self.Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Poll(void* context, NativeEvent* events, int capacity, long waitUs)
    {
        FakeHost host = Of(context);
        host.FreeBlobs();
        if (host.Recording)
        {
            host.Waits.Add(waitUs);
        }

        if (host.PollResult is { } result)
        {
            return result;
        }

        int count = 0;
        while (count < capacity && host._ring.TryDequeue(out NativeEventBuilder? e))
        {
            events[count] = e.Event;
            events[count].Blob = host.Lend(e.BlobBytes);
            count++;
        }

        return count;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Submit(void* context, NativeCommand* commands, int count)
    {
        FakeHost host = Of(context);
        host.CommandsSeen += count;
        if (host.Recording)
        {
            host.Batches.Add(count);
            for (int i = 0; i < count; i++)
            {
                host.Sent.Add(Copy(commands + i));
            }
        }

        return host.Understood ?? count;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Ready(void* context, byte* text, int length) =>
        Of(context).ReadyTexts.Add(length == 0 ? null : Encoding.UTF8.GetString(text, length));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Log(void* context, int level, byte* text, int length) =>
        Of(context).LogLines.Add((level, Encoding.UTF8.GetString(new ReadOnlySpan<byte>(text, length))));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Wake(void* context) => Interlocked.Increment(ref Of(context)._wakes);

    private static FakeHost Of(void* context) => (FakeHost)GCHandle.FromIntPtr((nint)context).Target!;

    private static SentCommand Copy(NativeCommand* c)
    {
        string[] texts = new string[AbiConstants.CommandTexts];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Encoding.UTF8.GetString(new ReadOnlySpan<byte>(c->Texts[i].Bytes, c->Texts[i].Length));
        }

        return new SentCommand(c->Kind, c->Flags, c->CallId, c->LegId, c->RequestId, c->TimeoutMs, c->Cause, texts);
    }

    private byte* Lend(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return null;
        }

        byte* blob = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(blob, bytes.Length));
        _lentBlobs.Add((nint)blob);
        return blob;
    }

    private void FreeBlobs()
    {
        foreach (nint blob in _lentBlobs)
        {
            NativeMemory.Free((void*)blob);
        }

        _lentBlobs.Clear();
    }
}
