using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests;

/// <summary>Every case twice: mod_callcenter does what the case says of it, and mod_acd is no worse, or known to be.</summary>
public sealed class ConformanceTests(Bench bench) : IClassFixture<Bench>
{
    /// <summary>All, or those named in ACD_CONFORMANCE_CASES, separated by commas.</summary>
    public static TheoryData<string> Ids => [.. AllCases.List.Select(one => one.Id).Where(IsWanted)];

    private static string[] Wanted { get; } =
        (Environment.GetEnvironmentVariable("ACD_CONFORMANCE_CASES") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);


    [Fact]
    public void There_are_at_least_60_cases_and_no_two_of_a_name()
    {
        Assert.InRange(AllCases.List.Count, 60, int.MaxValue);
        Assert.Equal(AllCases.List.Count, AllCases.List.Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public void What_is_known_to_be_worse_is_a_case() =>
        Assert.Empty(KnownWorse.Reasons.Keys.Except(AllCases.List.Select(one => one.Id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Mod_callcenter_does_what_the_case_says(string id)
    {
        SkipWithoutFreeSwitch();

        CaseRun run = await bench.RunAsync(id);

        Assert.True(run.Stock.Verdict == Verdict.Same, $"{run.Case.Title}\n{string.Join('\n', run.Stock.Reasons)}");
        Assert.NotEmpty(run.Stock.Findings);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Mod_acd_is_no_worse(string id)
    {
        SkipWithoutFreeSwitch();
        Assert.True(bench.OursRefusal is null, bench.OursRefusal);

        CaseRun run = await bench.RunAsync(id);

        if (run.Ours!.Verdict == Verdict.Worse && KnownWorse.Reasons.TryGetValue(id, out string? reason))
            Assert.Skip("KNOWN WORSE: " + reason);
        Assert.True(run.Ours.Verdict != Verdict.Worse, $"{run.Case.Title}\n{string.Join('\n', run.Ours.Reasons)}");
    }

    internal static bool IsWanted(string id) => Wanted.Length == 0 || Wanted.Contains(id);

    private void SkipWithoutFreeSwitch()
    {
        if (bench.Missing is { } missing)
            Assert.Skip("CONFORMANCE NOT TESTED: " + missing);
    }
}
