using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Acd.Host;

/// <summary>
/// Stands for the engine: answers every event with a command that repeats its ids, its first text and its blob. It mirrors acd_abi.h by
/// itself, so that the C tests need nothing of the real managed side.
/// </summary>
public static unsafe class ModuleEntry
{
    private const int BatchSize = 256;
    private const long WaitUs = 60_000_000;
    private const int Stopped = 0;
    private const int Crashed = 2;
    private const int AbiMismatch = 3;

    /// <summary>acd_engine_run.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Run(HostApi* api)
    {
        try
        {
            if (api->AbiVersion != 8 || api->StructSize != sizeof(HostApi) || api->EventSize != sizeof(NativeEvent)
                || api->CommandSize != sizeof(NativeCommand))
                return AbiMismatch;

            api->Ready(api->Context, null, 0);
            return Loop(api);
        }
        catch (Exception e)
        {
            var text = System.Text.Encoding.UTF8.GetBytes(e.ToString());
            fixed (byte* bytes = text)
                api->Log(api->Context, 3, bytes, text.Length);
            return Crashed;
        }
    }

    private static int Loop(HostApi* api)
    {
        var events = (NativeEvent*)NativeMemory.AllocZeroed(BatchSize, (nuint)sizeof(NativeEvent));
        var commands = (NativeCommand*)NativeMemory.AllocZeroed(BatchSize, (nuint)sizeof(NativeCommand));
        try
        {
            for (var running = true; running;)
            {
                var count = api->Poll(api->Context, events, BatchSize, WaitUs);
                var answers = 0;
                for (var i = 0; i < count; i++)
                {
                    if (events[i].Kind == NativeEvent.Shutdown)
                        running = false;
                    else
                        Answer(&events[i], &commands[answers++]);
                }

                if (api->Submit(api->Context, commands, answers) != answers)
                    return Crashed;
            }
        }
        finally
        {
            NativeMemory.Free(commands);
            NativeMemory.Free(events);
        }

        return Stopped;
    }

    private static void Answer(NativeEvent* from, NativeCommand* to)
    {
        *to = default;
        to->Kind = NativeCommand.ConsoleReply;
        to->LegId = from->LegId;
        to->RequestId = from->RequestId;
        to->Texts[0] = new NativeText { Bytes = from->TextBytes + from->Texts[0], Length = from->Texts[1] };
        to->Texts[1] = new NativeText { Bytes = from->Blob, Length = (int)from->BlobLength };
    }
}
