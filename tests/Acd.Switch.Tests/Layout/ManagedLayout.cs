using Acd.Switch.Native;

namespace Acd.Switch.Tests.Layout;

/// <summary>The C# structs as this runtime really lays them out, measured with pointers.</summary>
internal static unsafe class ManagedLayout
{
    public static IReadOnlyList<LayoutRow> Measure() => [.. Span(), .. Event(), .. Text(), .. Command(), .. HostApi()];

    private static List<LayoutRow> Span()
    {
        NativeSpan s;
        return new Recorder("acd_span", &s, sizeof(NativeSpan))
            .Field("offset", &s.Offset, sizeof(ushort))
            .Field("length", &s.Length, sizeof(ushort)).Rows;
    }

    private static List<LayoutRow> Event()
    {
        NativeEvent e;
        return new Recorder("acd_event", &e, sizeof(NativeEvent))
            .Field("kind", &e.Kind, sizeof(NativeEventKind))
            .Field("flags", &e.Flags, sizeof(uint))
            .Field("at_us", &e.AtUs, sizeof(long))
            .Field("call_id", &e.CallId, sizeof(ulong))
            .Field("leg_id", &e.LegId, sizeof(ulong))
            .Field("request_id", &e.RequestId, sizeof(ulong))
            .Field("cause", &e.Cause, sizeof(int))
            .Field("blob_length", &e.BlobLength, sizeof(uint))
            .Field("blob", &e.Blob, sizeof(byte*))
            .Field("texts", &e.Texts, sizeof(NativeEventTexts))
            .Field("text_bytes", e.TextBytes, AbiConstants.EventTextBytes).Rows;
    }

    private static List<LayoutRow> Text()
    {
        NativeText t;
        return new Recorder("acd_text", &t, sizeof(NativeText))
            .Field("bytes", &t.Bytes, sizeof(byte*))
            .Field("length", &t.Length, sizeof(int))
            .Field("reserved", &t.Reserved, sizeof(int)).Rows;
    }

    private static List<LayoutRow> Command()
    {
        NativeCommand c;
        return new Recorder("acd_command", &c, sizeof(NativeCommand))
            .Field("kind", &c.Kind, sizeof(NativeCommandKind))
            .Field("flags", &c.Flags, sizeof(uint))
            .Field("call_id", &c.CallId, sizeof(ulong))
            .Field("leg_id", &c.LegId, sizeof(ulong))
            .Field("request_id", &c.RequestId, sizeof(ulong))
            .Field("timeout_ms", &c.TimeoutMs, sizeof(int))
            .Field("cause", &c.Cause, sizeof(int))
            .Field("texts", &c.Texts, sizeof(NativeCommandTexts)).Rows;
    }

    private static List<LayoutRow> HostApi()
    {
        NativeHostApi a;
        return new Recorder("acd_host_api", &a, sizeof(NativeHostApi))
            .Field("struct_size", &a.StructSize, sizeof(uint))
            .Field("abi_version", &a.AbiVersion, sizeof(uint))
            .Field("event_size", &a.EventSize, sizeof(uint))
            .Field("command_size", &a.CommandSize, sizeof(uint))
            .Field("context", &a.Context, sizeof(void*))
            .Field("poll", &a.Poll, sizeof(void*))
            .Field("submit", &a.Submit, sizeof(void*))
            .Field("ready", &a.Ready, sizeof(void*))
            .Field("log", &a.Log, sizeof(void*))
            .Field("wake", &a.Wake, sizeof(void*)).Rows;
    }

    private sealed class Recorder(string name, void* start, int size)
    {
        private readonly byte* _start = (byte*)start;

        public List<LayoutRow> Rows { get; } = [new(name, "", 0, size)];

        public Recorder Field(string field, void* address, int fieldSize)
        {
            Rows.Add(new LayoutRow(name, field, (int)((byte*)address - _start), fieldSize));
            return this;
        }
    }
}
