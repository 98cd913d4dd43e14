using System.Text.Json;
using Acd.Doctor.Tests.Support;

namespace Acd.Doctor.Tests;

public sealed class ReportTests
{
    [Fact]
    public void A_finding_says_what_why_where_and_what_to_do()
    {
        using var site = new Site();
        Mistakes.All["sessions-per-second"](site);

        string text = ExaminationText.Of(Examination.Of(site.Patient()));

        Assert.Contains("WRONG   sessions-per-second: switch.conf: sessions-per-second is \"30\"\n", text, StringComparison.Ordinal);
        Assert.Contains("  why     each leg counts: 30 are 15 answered calls a second", text, StringComparison.Ordinal);
        Assert.Matches(@"  where   /.*/vars\.xml:\d+\n  +change  set it to 500\n", text);
        Assert.EndsWith($"1 wrong, 0 to improve, {CheckCatalogue.All.Count - 1} checks in order, 0 not looked at", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_cant_be_looked_at_is_said_and_is_no_finding()
    {
        using var site = new Site();
        var patient = site.Patient() with { ProcessId = null, Answers = null, Engine = null };

        var examination = Examination.Of(patient);

        Assert.Equal(0, examination.Wrong + examination.Advice);
        Assert.Contains(
            "not looked at: version, sessions-peak, rate-peak, transcoded-calls\n        because only the running FreeSWITCH can tell",
            ExaminationText.Of(examination), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_every_check_and_its_findings()
    {
        using var site = new Site();
        Mistakes.All["max-sessions"](site);

        using var json = JsonDocument.Parse(ExaminationJson.Of(Examination.Of(site.Patient())));

        Assert.Equal(CheckCatalogue.All.Count, json.RootElement.GetProperty("checks").GetArrayLength());
        Assert.Equal(1, json.RootElement.GetProperty("wrong").GetInt32());
        var check = json.RootElement.GetProperty("checks").EnumerateArray().Single(one =>
            one.GetProperty("id").GetString() == "max-sessions");
        var finding = Assert.Single(check.GetProperty("findings").EnumerateArray());
        Assert.True(finding.GetProperty("fixable").GetBoolean());
        Assert.Contains("vars.xml:", finding.GetProperty("place").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_has_a_line_for_each_check() =>
        Assert.Equal(CheckCatalogue.All.Count, ExaminationText.List().Split('\n').Length);

    [Fact]
    public void A_configuration_that_isnt_xml_is_told_with_file_and_line()
    {
        using var site = new Site();
        Mistakes.All["configuration"](site);

        Assert.Matches(@"configuration: it can't be read: /.*/switch\.conf\.xml:\d+: not well-formed",
            ExaminationText.Of(Examination.Of(site.Patient())));
    }

    [Fact]
    public void A_file_that_includes_itself_comes_to_an_end()
    {
        using var site = new Site();
        site.Change("vars.xml", "<include>", """<include><X-PRE-PROCESS cmd="include" data="vars.xml"/>""");

        Assert.Contains("does a file include itself?", ExaminationText.Of(Examination.Of(site.Patient())), StringComparison.Ordinal);
    }
}
