using Acd.Architecture.Tests.Rules;
using Acd.Architecture.Tests.Source;

namespace Acd.Architecture.Tests;

public sealed class NativeShimTests
{
    /// <summary>The part of the shim that knows FreeSWITCH. Everything else is tested without it, under sanitizers.</summary>
    private static readonly string[] KnowsFreeSwitch =
    [
        "shim.h", "mod_acd.c", "announcements.c", "announcements.h", "caller_events.c", "caller_events.h",
        "caller_media.c", "caller_media.h", "caller_past_us.c",
        "caller_past_us.h", "caller_registry.c",
        "caller_registry.h", "caller_reports.c", "caller_reports.h",
        "caller_waiting.c", "caller_waiting.h", "calls.c", "census.c", "clerk.c", "cli.c", "closing.c", "completion.c",
        "customers.c", "door_functions.c", "door_functions.h", "doors.c", "encode.c", "encode.h", "engine_owner.c", "errands.c",
        "event_watch.c", "fallbacks.c", "leg.c", "leg.h", "leg_answer.c", "leg_dial.c", "leg_dial.h", "leg_hangup.c", "leg_hangup.h",
        "leg_prompts.c", "leg_prompts.h", "legs.c", "log.c", "monitors.c",
        "music_source.c", "music_stream.c", "music_stream.h", "originate.c", "pacing.c", "pacing.h", "partner_first.c", "prompt.c",
        "prompt.h",
        "recording_file.c", "recording_file.h", "recordings.c", "recovered.c", "rtp_socket.c", "rtp_socket.h", "say.c", "settings.c",
        "talk_codecs.c", "talk_timer.c", "talk_timer.h", "tts_cache.c", "tts_cache.h", "unbridged_legs.c", "waiting_room.c",
    ];

    private static readonly SourceFile[] C = [.. Repository.Files.Where(file => file.IsC)];
    private static readonly SourceFile[] Shim = [.. C.Where(file => file.IsUnder("native-shim"))];

    [Fact]
    public void Only_the_listed_files_see_FreeSWITCH() => Rule.Holds(CRules.FreeSwitchHeaders(Shim, KnowsFreeSwitch));

    [Fact]
    public void The_contract_includes_nothing_but_fixed_width_integers() =>
        Assert.Equal(["stdint.h"], CRules.Includes(Shim.Single(file => file.Name == "acd_abi.h")));

    [Fact]
    public void Functions_are_short() => Rule.Holds(C.SelectMany(CRules.LongFunctions));

    [Fact]
    public void Files_carry_the_licence() => Rule.Holds(C.SelectMany(CRules.Licence));

    [Fact]
    public void FreeSWITCH_seen_through_another_header_is_found()
    {
        SourceFile[] files =
        [
            new("native-shim/src/shim.h", "#include <switch.h>\n"),
            new("native-shim/src/ring.c", "#include <stdint.h>\n  # include \"shim.h\"\n"),
            new("native-shim/src/free.c", "/* #include nothing */\n#include \"ring.h\"\n"),
        ];

        Rule.Finds("ring.c: sees", CRules.FreeSwitchHeaders(files, ["shim.h"]));
        Rule.Finds("gone.c: is listed", CRules.FreeSwitchHeaders(files, ["shim.h", "ring.c", "gone.c"]));
        Rule.Holds(CRules.FreeSwitchHeaders(files, ["shim.h", "ring.c"]));
    }

    [Fact]
    public void A_missing_licence_is_found() => Rule.Finds("sample.c", CRules.Licence(new("sample.c", "#include <stdint.h>\n")));

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void A_function_of_60_lines_is_too_long(int lines, bool found)
    {
        string body = string.Concat(Enumerable.Repeat("\tif (x) { puts(\"}\"); } /* { */\n", lines - 3));
        SourceFile file = new("sample.c", $"#define M(x) do {{ \\\n\t x; }} while (0)\n\nstatic int f(int x)\n{{\n{body}}}\n\nint g;\n");

        if (found)
            Rule.Finds("sample.c:4: a function of 60 lines", CRules.LongFunctions(file));
        else
            Rule.Holds(CRules.LongFunctions(file));
    }

    [Fact]
    public void Functions_are_told_from_other_braces()
    {
        const string Text = """
            #ifdef __cplusplus
            extern "C" {
            #endif
            struct s { int a; };
            static const int t[] = { 1, 2 };
            SWITCH_STANDARD_APP(acd_function)
            {
                for (;;) { }
            }
            int
            two(void) { return '}'; }
            #ifdef __cplusplus
            }
            #endif
            """;
        Assert.Equal([new(6, 4), new(10, 2)], CFunctions.In(Text));
    }
}
