using Acd.Switch.Tests.Layout;

namespace Acd.Switch.Tests;

/// <summary>The C# structs against acd_abi.h: once against numbers worked out by hand from the header, once against a C compiler.</summary>
public sealed class NativeLayoutTests
{
    /// <summary>On a 64-bit machine, from the header: fixed-width fields, 8-byte pointers, natural alignment.</summary>
    private static readonly LayoutRow[] ByHand =
    [
        new("acd_span", "", 0, 4),
        new("acd_span", "offset", 0, 2),
        new("acd_span", "length", 2, 2),
        new("acd_event", "", 0, 768),
        new("acd_event", "kind", 0, 4),
        new("acd_event", "flags", 4, 4),
        new("acd_event", "at_us", 8, 8),
        new("acd_event", "call_id", 16, 8),
        new("acd_event", "leg_id", 24, 8),
        new("acd_event", "request_id", 32, 8),
        new("acd_event", "cause", 40, 4),
        new("acd_event", "blob_length", 44, 4),
        new("acd_event", "blob", 48, 8),
        new("acd_event", "texts", 56, 24),
        new("acd_event", "text_bytes", 80, 688),
        new("acd_text", "", 0, 16),
        new("acd_text", "bytes", 0, 8),
        new("acd_text", "length", 8, 4),
        new("acd_text", "reserved", 12, 4),
        new("acd_command", "", 0, 136),
        new("acd_command", "kind", 0, 4),
        new("acd_command", "flags", 4, 4),
        new("acd_command", "call_id", 8, 8),
        new("acd_command", "leg_id", 16, 8),
        new("acd_command", "request_id", 24, 8),
        new("acd_command", "timeout_ms", 32, 4),
        new("acd_command", "cause", 36, 4),
        new("acd_command", "texts", 40, 96),
        new("acd_host_api", "", 0, 64),
        new("acd_host_api", "struct_size", 0, 4),
        new("acd_host_api", "abi_version", 4, 4),
        new("acd_host_api", "event_size", 8, 4),
        new("acd_host_api", "command_size", 12, 4),
        new("acd_host_api", "context", 16, 8),
        new("acd_host_api", "poll", 24, 8),
        new("acd_host_api", "submit", 32, 8),
        new("acd_host_api", "ready", 40, 8),
        new("acd_host_api", "log", 48, 8),
        new("acd_host_api", "wake", 56, 8),
    ];

    [Fact]
    public void Every_size_and_offset_is_the_headers() => Assert.Equal(ByHand, ManagedLayout.Measure());

    /// <summary>A field added to the header but not here would show as a gap, or as a larger struct in the compiler's test.</summary>
    [Fact]
    public void Fields_follow_each_other_without_a_gap()
    {
        foreach (IGrouping<string, LayoutRow> rows in ManagedLayout.Measure().GroupBy(r => r.Struct))
        {
            int end = 0;
            foreach (LayoutRow row in rows.Skip(1))
            {
                Assert.Equal(new LayoutRow(row.Struct, row.Field, end, row.Size), row);
                end += row.Size;
            }

            Assert.Equal(rows.First().Size, end);
        }
    }

    [Fact]
    public void A_C_compiler_sees_the_same_layout()
    {
        SkipWithoutCompiler();
        IReadOnlyList<LayoutRow> managed = ManagedLayout.Measure();
        string output = CCompiler.CompileAndRun(LayoutProgram.Of(managed));
        string[] expected = [.. managed.Select(row => row.ToString())];
        Assert.Equal(expected, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_C_compiler_sees_the_same_function_signatures()
    {
        SkipWithoutCompiler();
        Assert.Equal("5", CCompiler.CompileAndRun(SignatureProgram.OfHostApi()));
    }

    private static void SkipWithoutCompiler()
    {
        if (!CCompiler.IsThere())
        {
            Assert.Skip("No C compiler (cc) on this machine: the C side of acd_abi.h is NOT checked. Install gcc, or run scripts/test.");
        }
    }
}
