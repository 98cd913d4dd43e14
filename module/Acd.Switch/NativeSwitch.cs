using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Acd.Engine.Commands;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Switch.Native;

namespace Acd.Switch;

/// <summary>
/// FreeSWITCH through the native shim: <see cref="ISwitch"/> over the two rings of acd_abi.h. This layer hides pointers, pinning and UTF-8,
/// and decides nothing; a fake host table is all a test needs in place of FreeSWITCH.
/// Belongs to the thread that attached it (the engine thread); debug builds throw <see cref="WrongThreadException"/> on any other.
/// In steady state only the texts of incoming events are allocated.
/// </summary>
public sealed unsafe partial class NativeSwitch : ISwitch
{
    /// <summary>Events taken with one poll; what is beyond stays in the shim's ring for the next.</summary>
    internal const int PollCapacity = 256;

    private readonly NativeHostApi _api;
    private readonly NativeEvent[] _events = new NativeEvent[PollCapacity];
    private readonly CommandEncoder _commands = new();
    private readonly LineEncoder _line = new();
    private readonly EventDecoder _decoder;
    private readonly ThreadGuard _thread = new();
    private readonly Lock _waking = new();
    private bool _readyReported;
    private bool _closed;

    private NativeSwitch(NativeHostApi api)
    {
        _api = api;
        _decoder = new EventDecoder(Log);
    }

    /// <summary>Monotonic µs from CLOCK_MONOTONIC, the clock that stamps <c>acd_event.at_us</c>.</summary>
    public long NowUs
    {
        get
        {
            _thread.Check();
            return Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000);
        }
    }

    /// <summary>Events skipped because their kind isn't known here; 0 unless the two sides are of different builds.</summary>
    public long UnknownEvents => _decoder.UnknownKinds;

    /// <summary>Events that broke a rule of acd_abi.h and were delivered with the broken part left out.</summary>
    public long MalformedEvents => _decoder.Malformed;

    /// <summary>Events with a text that the shim had to cut.</summary>
    public long CutEvents => _decoder.Cut;

    /// <summary>Commands the shim didn't understand; it logs each.</summary>
    public long RefusedCommands { get; private set; }

    /// <summary>
    /// Takes the table the shim passed to <c>acd_engine_run</c>, on the engine thread. False when it is of another build: then
    /// <paramref name="error"/> is one line naming every difference and what to do (already in the shim's log if the table is long enough
    /// to have one), and the entry point returns <see cref="RunResult.AbiMismatch"/>.
    /// </summary>
    public static bool TryAttach(
        nint hostApi, [NotNullWhen(true)] out NativeSwitch? nativeSwitch, [NotNullWhen(false)] out string? error)
    {
        NativeHostApi* api = (NativeHostApi*)hostApi;
        error = HostApiCheck.Find(api);
        if (error is null)
        {
            nativeSwitch = new NativeSwitch(*api);
            return true;
        }

        nativeSwitch = null;
        if (HostApiCheck.CanLog(api))
        {
            WriteLog(in *api, SwitchLogLevel.Critical, new LineEncoder().Encode(error));
        }

        return false;
    }

    /// <inheritdoc/>
    /// <exception cref="EventsLostException">The ring was full. The loop has to end.</exception>
    /// <exception cref="HostContractException">The shim returned a count that can't be.</exception>
    public int Poll(ISwitchEvents events, long waitUs)
    {
        _thread.Check();
        fixed (NativeEvent* batch = _events)
        {
            int count = _api.Poll(_api.Context, batch, PollCapacity, Math.Max(waitUs, 0));
            if (count == AbiConstants.PollLost)
            {
                throw new EventsLostException(
                    "The ring of events was full and some are lost: the engine can't know the calls any more and ends. " +
                    "Look above for what kept it busy; the machine may be too small for this load.");
            }

            if (count is < 0 or > PollCapacity)
            {
                throw new HostContractException(
                    $"The shim's poll returned {count} events for a buffer of {PollCapacity}. " +
                    "Memory may be damaged: restart FreeSWITCH and report this.");
            }

            for (int i = 0; i < count; i++)
            {
                _decoder.Decode(batch + i, events);
            }

            return count;
        }
    }

    /// <inheritdoc/>
    public void Submit(ReadOnlySpan<Command> commands)
    {
        _thread.Check();
        foreach (ref readonly Command command in commands)
        {
            Add(CommandDraft.From(in command));
        }

        Flush();
    }

    /// <inheritdoc/>
    public void ReplyConsole(ulong requestId, string text)
    {
        _thread.Check();
        Add(CommandDraft.ConsoleReply(requestId, text));
        Flush();
    }

    /// <inheritdoc/>
    public void RequestConfig(ulong requestId, string name, bool reload)
    {
        _thread.Check();
        Add(CommandDraft.ReadConfig(requestId, name, reload));
        Flush();
    }

    /// <inheritdoc/>
    public void Ask(ulong requestId, string command, string arguments)
    {
        _thread.Check();
        Add(CommandDraft.Ask(requestId, command, arguments));
        Flush();
    }

    /// <inheritdoc/>
    public void AskToAnswer(ulong requestId, OfferId offer)
    {
        _thread.Check();
        Add(CommandDraft.AnswerLeg(requestId, offer));
        Flush();
    }

    /// <summary>Says once that start-up is complete (null) or why it failed. The first verdict stands; a later call does nothing.</summary>
    public void ReportReady(string? failure)
    {
        _thread.Check();
        if (_readyReported)
        {
            return;
        }

        _readyReported = true;
        if (failure is null)
        {
            _api.Ready(_api.Context, null, 0);
            return;
        }

        // Length 0 would mean success.
        string reason = string.IsNullOrWhiteSpace(failure) ? "The engine failed to start without a reason; see the lines above." : failure;
        ReadOnlySpan<byte> line = _line.Encode(reason);
        fixed (byte* bytes = line)
        {
            _api.Ready(_api.Context, bytes, line.Length);
        }
    }

    /// <summary>Writes one line to FreeSWITCH's log; control characters, line breaks included, become spaces.</summary>
    public void Log(SwitchLogLevel level, string text)
    {
        _thread.Check();
        WriteLog(in _api, level, _line.Encode(text));
    }

    /// <inheritdoc/>
    public void Wake()
    {
        lock (_waking)
        {
            if (!_closed)
            {
                _api.Wake(_api.Context);
            }
        }
    }

    /// <summary>Before the loop returns to the shim: from now on a late <see cref="Wake"/> of another thread does nothing.</summary>
    public void Close()
    {
        lock (_waking)
        {
            _closed = true;
        }
    }

    private static void WriteLog(in NativeHostApi api, SwitchLogLevel level, ReadOnlySpan<byte> line)
    {
        fixed (byte* bytes = line)
        {
            api.Log(api.Context, (int)level, bytes, line.Length);
        }
    }

    private void Add(in CommandDraft draft)
    {
        while (!_commands.TryAdd(in draft))
        {
            Flush();
        }
    }

    private void Flush()
    {
        int count = _commands.Count;
        if (count > 0)
        {
            fixed (NativeCommand* commands = _commands.Commands)
            {
                RefusedCommands += count - _api.Submit(_api.Context, commands, count);
            }

            _commands.Clear();
        }
    }
}
