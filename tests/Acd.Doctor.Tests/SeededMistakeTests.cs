using Acd.Doctor.Tests.Support;

namespace Acd.Doctor.Tests;

/// <summary>One mistake on a site that is in order: the check made for it finds it, and no other check does.</summary>
public sealed class SeededMistakeTests
{
    public static TheoryData<string> Checks => [.. Mistakes.All.Keys];

    [Fact]
    public void A_site_as_we_ship_it_is_in_order()
    {
        using var site = new Site();

        var examination = Examination.Of(site.Patient());

        Assert.Equal("", string.Join('\n',
            examination.Results.SelectMany(result => result.Outcome.Findings.Select(found => $"{result.Check.Id}: {found.What}"))));
        Assert.Equal("", string.Join('\n',
            examination.Results.Where(result => result.Outcome.NotChecked is not null).Select(result => result.Check.Id)));
    }

    [Fact]
    public void Every_check_has_its_mistake_and_a_name_of_its_own()
    {
        Assert.Equal(
            CheckCatalogue.All.Select(check => check.Id).Order(), Mistakes.All.Keys.Select(name => name.Split('/')[0]).Distinct().Order());
        Assert.Equal(CheckCatalogue.All.Count, CheckCatalogue.All.Select(check => check.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_mistake_is_found_by_its_check_alone(string name)
    {
        using var site = new Site();
        Mistakes.All[name](site);

        var found = Examination.Of(site.Patient()).Results.Where(result => result.Outcome.Findings.Count > 0).ToList();

        var result = Assert.Single(found);
        Assert.Equal(name.Split('/')[0], result.Check.Id);
        Assert.All(result.Outcome.Findings, finding => Assert.NotEmpty(finding.Change));
    }
}
