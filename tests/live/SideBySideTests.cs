using System.Globalization;
using Acd.Bench.Live.Measuring;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// The short version of scripts/bench live: ratios between products measured one after the other, with margins for a machine that is busy
/// with other things meanwhile.
/// </summary>
public sealed class SideBySideTests
{
    private static readonly AgentTeam Fifty = new(50, TimeSpan.FromSeconds(1));
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);

    public SideBySideTests()
    {
        Assert.SkipUnless(FreeSwitchInstallation.Found is not null, "LIVE TEST NOT RUN: " + FreeSwitchInstallation.Missing);
        Assert.SkipUnless(SippInstallation.Binary is not null, "LIVE TEST NOT RUN: " + SippInstallation.Missing);
    }

    /// <summary>Where mod_callcenter answers half of what its agents could; the more wait, the larger the difference.</summary>
    [Fact]
    public async Task With_many_waiting_mod_acd_answers_more_and_cheaper_than_mod_callcenter()
    {
        SkipWithout("mod_callcenter");
        const int Held = 150;
        var stock = await NamedAsync(Answering.MeasureAsync(Product.CallCenter, Fifty, Held, Settle, Measured));
        var ours = await NamedAsync(Answering.MeasureAsync(Product.Acd, Fifty, Held, Settle, Measured));

        Assert.True(ours["answered_per_s"] > 1.2 * stock["answered_per_s"], Text("answered_per_s", ours, stock));
        Assert.True(!(ours["cpu_ms_per_call"] > stock["cpu_ms_per_call"]), Text("cpu_ms_per_call", ours, stock));
        Assert.True(!(ours["free_to_invite_p50_ms"] > 0.5 * stock["free_to_invite_p50_ms"]), Text("free_to_invite_p50_ms", ours, stock));
        Assert.True(!(ours["free_to_invite_p99_ms"] > stock["free_to_invite_p99_ms"]), Text("free_to_invite_p99_ms", ours, stock));
    }

    [Fact]
    public async Task Who_joins_while_agents_are_free_is_offered_sooner_than_by_mod_callcenter()
    {
        SkipWithout("mod_callcenter");
        var stock = await NamedAsync(Joining.MeasureAsync(Product.CallCenter, Measured));
        var ours = await NamedAsync(Joining.MeasureAsync(Product.Acd, Measured));

        Assert.True(ours["join_to_invite_count"] > 0 && stock["join_to_invite_count"] > 0, Text("join_to_invite_count", ours, stock));
        Assert.Equal(0, ours["join_not_offered"]);
        Assert.True(ours["join_to_invite_p50_ms"] < 0.7 * stock["join_to_invite_p50_ms"], Text("join_to_invite_p50_ms", ours, stock));
        Assert.True(!(ours["join_to_invite_p99_ms"] > stock["join_to_invite_p99_ms"]), Text("join_to_invite_p99_ms", ours, stock));
    }

    [Fact]
    public async Task A_minute_of_calls_fails_none_and_leaves_no_session_behind()
    {
        const int Held = 150;
        var ours = await NamedAsync(Soaking.MeasureAsync(Product.Acd, Held, minutes: 1, _ => { }));

        Assert.True(ours["answered_per_s"] > 0, "nobody was answered");
        Assert.Equal((0, 0), (ours["failed"], ours["leaked_sessions"]));
    }

    [Fact]
    public async Task A_call_costs_hardly_more_than_with_plain_bridge()
    {
        const int PerSecond = 20;
        var bridge = await NamedAsync(Passing.MeasureAsync(Product.Bridge, PerSecond, Measured));
        var ours = await NamedAsync(Passing.MeasureAsync(Product.Acd, PerSecond, Measured));

        Assert.True(ours["cpu_ms_per_call"] < 2 * bridge["cpu_ms_per_call"], Text("cpu_ms_per_call", ours, bridge));
    }

    [Fact]
    public async Task Waiting_callers_cost_a_fraction_of_what_they_cost_in_mod_callcenter()
    {
        SkipWithout("mod_callcenter");
        const int Callers = 200;
        var stock = await NamedAsync(Listening.MeasureAsync(Product.CallCenter, Callers, Settle, Measured));
        var ours = await NamedAsync(Listening.MeasureAsync(Product.Acd, Callers, Settle, Measured));

        Assert.True(ours["callers_per_core"] > 1.5 * stock["callers_per_core"], Text("callers_per_core", ours, stock));
        Assert.True(ours["packets_share"] > 0.9 * stock["packets_share"], Text("packets_share", ours, stock));
        Assert.Equal(0, ours["sequence_breaks"]);
    }

    private static void SkipWithout(string module) => Assert.SkipUnless(
        File.Exists(Path.Combine(FreeSwitchInstallation.Found!.ModuleFolder, module + ".so")),
        $"LIVE TEST NOT RUN: this FreeSWITCH has no {module} to compare with.");

    private static async Task<Dictionary<string, double>> NamedAsync(Task<IReadOnlyList<(string Name, double Value)>> measuring) =>
        (await measuring).ToDictionary(one => one.Name, one => one.Value);

    private static string Text(string name, Dictionary<string, double> ours, Dictionary<string, double> theirs) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}: mod_acd {ours[name]:0.##}, the other {theirs[name]:0.##}");
}
