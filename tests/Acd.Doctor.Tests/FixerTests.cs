using Acd.Doctor.Fixing;
using Acd.Doctor.Tests.Support;

namespace Acd.Doctor.Tests;

public sealed class FixerTests
{
    private static readonly DateTime Now = new(2026, 11, 26, 3, 0, 0);

    /// <summary>Those whose finding is a line of a file of the configuration.</summary>
    public static TheoryData<string> Fixable { get; } =
    [
        "commented-out", "commented-out/lines", "core-database", "max-sessions", "sessions-per-second", "sessions-per-second/unset",
        "log-level", "idle-cpu", "session-threads", "core-timers", "rtp-timer", "late-negotiation", "transcoding", "codecs-in",
        "codecs-out", "jitter-buffer", "bypass", "proxy-media", "presence", "profile-database", "rtp-timeout", "rtp-hold-timeout",
        "session-timer", "sip-trace", "request-limit",
        "socket-address", "blind-auth", "blind-registration", "open-profile", "dead-calls", "dead-calls-on-hold", "modules-installed",
        "two-call-centres", "modules-once",
    ];

    [Theory]
    [MemberData(nameof(Fixable))]
    public void What_is_mended_is_no_longer_found(string name)
    {
        using var site = new Site();
        Mistakes.All[name](site);

        var done = Fix(site);

        Assert.DoesNotContain(Examination.Of(site.Patient()).Results, result => result.Outcome.Findings.Count > 0);
        Assert.Contains(done, line => line.Contains(" changed, as it was in ", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_mistakes_in_one_file_are_mended_at_once()
    {
        using var site = new Site();
        Mistakes.All["bypass"](site);
        Mistakes.All["transcoding"](site);
        Mistakes.All["request-limit"](site);
        Mistakes.All["profile-database"](site);

        Assert.Single(Fix(site));

        Assert.DoesNotContain(Examination.Of(site.Patient()).Results, result => result.Outcome.Findings.Count > 0);
    }

    [Fact]
    public void The_file_as_it_was_is_kept()
    {
        using var site = new Site();
        Mistakes.All["sip-trace"](site);
        string before = site.Read("sip_profiles/acd.xml");

        Fix(site);

        Assert.Equal(before, site.Read("sip_profiles/acd.xml.20261126-030000.bak"));
    }

    [Fact]
    public void A_file_that_has_changed_since_is_left_alone()
    {
        using var site = new Site();
        Mistakes.All["sip-trace"](site);
        var patient = site.Patient();
        var examination = Examination.Of(patient);
        site.Change("sip_profiles/acd.xml", "sip-trace", "  sip-trace");
        string before = site.Read("sip_profiles/acd.xml");

        string line = Assert.Single(new Fixer(Now).Fix(patient, examination));

        Assert.Contains("nothing was changed", line, StringComparison.Ordinal);
        Assert.Equal(before, site.Read("sip_profiles/acd.xml"));
    }

    [Fact]
    public void A_configuration_of_somebody_else_is_left_alone()
    {
        using var site = new Site();
        Mistakes.All["sip-trace"](site);
        site.Change("freeswitch.xml", "mod_acd", "a friend");
        string before = site.Read("sip_profiles/acd.xml");

        string line = Assert.Single(Fix(site));

        Assert.Contains("by hand", line, StringComparison.Ordinal);
        Assert.Equal(before, site.Read("sip_profiles/acd.xml"));
    }

    [Theory]
    [InlineData("socket-password")]
    [InlineData("socket-password/empty")]
    public void A_password_is_never_written(string name)
    {
        using var site = new Site();
        Mistakes.All[name](site);
        string before = site.Read("autoload_configs/event_socket.conf.xml");

        string line = Assert.Single(Fix(site));

        Assert.Contains("nothing was changed", line, StringComparison.Ordinal);
        Assert.Equal(before, site.Read("autoload_configs/event_socket.conf.xml"));
    }

    [Fact]
    public void A_site_in_order_is_left_alone()
    {
        using var site = new Site();

        Assert.Contains("nothing was changed", Assert.Single(Fix(site)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Fix(Site site)
    {
        var patient = site.Patient();
        return new Fixer(Now).Fix(patient, Examination.Of(patient));
    }
}
