using Acd.Conformance.Tests.Framework;
using static Acd.Conformance.Tests.Framework.Replies;

namespace Acd.Conformance.Tests.Cases;

/// <summary>Words of a command line, and lines that make no sense.</summary>
internal static class GrammarCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("usage", "no words, one word, unknown section, unknown verb", UsageAsync),
        new("words", "quotes, escapes, blanks, capitals, another separator", WordsAsync),
        new("hostile", "names and values shaped like SQL change nothing but themselves", HostileAsync),
        new("unicode", "names and values in other scripts", UnicodeAsync),
        new("break-usage", "callcenter_break: missing words, no such channel", BreakAsync),
    ];

    private static async Task UsageAsync(Probe probe)
    {
        string usage = await probe.CcAsync("");
        probe.Check.Is("no words", usage.Split('\n')[0], "-USAGE: ");
        string[] sections = ["agent add", "agent set status", "tier add", "queue list", "queue count"];
        probe.Check.Is(
            "commands named", string.Join(", ", sections.Where(verb => usage.Contains(verb, StringComparison.Ordinal))),
            string.Join(", ", sections));
        await probe.RepliesAreAsync(
            ("agent", Invalid),
            ("foo bar", Nothing),
            ("agent foo", Nothing),
            ("tier get state @.q @.z", Nothing),
            ("queue foo", Nothing));
    }

    private static Task WordsAsync(Probe probe) => probe.RepliesAreAsync(
        ("AGENT  ADD   '@.one word'   callback", Ok),
        ("agent set STATUS '@.one word' 'On Break'", Ok),
        ("agent get status '@.one word'", "On Break"),
        ("^^:agent:set:status:@.one word:Available (On Demand)", Ok),
        ("agent get status '@.one word'", "Available (On Demand)"),
        ("agent del '@.one word'", Ok),
        ("agent get status '@.one word'", AgentNotFound));

    private static async Task HostileAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        await probe.RepliesAreAsync(
            (@"agent add ""@.\'||name"" callback", Ok),
            (@"agent set contact @.z ""x\',status=\'Available""", Ok),
            ("agent get status @.z", "Logged Out"),
            (@"tier add @.q ""x\' or \'1\'=\'1"" 1 1", AgentNotFound),
            (@"agent del ""x\' or \'1\'=\'1""", Ok),
            ("agent get state @.z", "Waiting"),
            (@"queue count agents ""x\' or \'1\'=\'1""", "0\n"),
            ("agent add @.%s%n%d callback", Ok),
            ("agent get state @.%s%n%d", "Waiting"));
    }

    private static async Task UnicodeAsync(Probe probe)
    {
        await probe.RepliesAreAsync(
            ("agent add @.王小明 callback", Ok),
            ("agent set contact @.王小明 null/møller🙂", Ok),
            ("agent get state @.王小明", "Waiting"));
        probe.Check.Is("contact", await probe.AgentFieldAsync("@.王小明", "contact"), "null/møller🙂");
    }

    private static async Task BreakAsync(Probe probe)
    {
        probe.Check.Is(
            "callcenter_break agent", await probe.ApiAsync("callcenter_break agent"), "-ERR Usage: callcenter_break agent <uuid>");
        probe.Check.Is(
            "callcenter_break agent nowhere", await probe.ApiAsync("callcenter_break agent nowhere"),
            "-ERR Session not found for uuid nowhere");
    }
}
