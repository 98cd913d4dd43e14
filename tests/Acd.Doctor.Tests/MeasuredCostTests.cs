using Acd.Tests;

namespace Acd.Doctor.Tests;

public sealed class MeasuredCostTests
{
    [Fact]
    public void A_line_is_the_cost_of_the_check_it_names()
    {
        var costs = MeasuredCosts.Parse("log-level,loglevel debug: costs 12 % CPU, at 25 calls/s\nother,x\n");

        Assert.Equal("loglevel debug: costs 12 % CPU, at 25 calls/s", costs.Of("log-level"));
        Assert.Null(costs.Of("presence"));
    }

    [Fact]
    public void A_line_that_is_none_is_quoted()
    {
        var error = Assert.Throws<FormatException>(() => MeasuredCosts.Parse("log-level"));

        Assert.Contains("\"log-level\"", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Nobody wrote a cost by hand: its raw numbers are published, measured both ways.</summary>
    [Fact]
    public void Each_cost_told_was_measured_both_ways()
    {
        string raw = Path.Combine(RepositoryRoot.Folder, "docs", "tuning.csv");
        string[] lines = File.Exists(raw) ? File.ReadAllLines(raw) : [];

        Assert.All(MeasuredCosts.Shipped.Names, name =>
        {
            Assert.Contains(lines, line => line.StartsWith(name + ",shipped,", StringComparison.Ordinal));
            Assert.Contains(lines, line => line.StartsWith(name + ",other,", StringComparison.Ordinal));
        });
    }
}
