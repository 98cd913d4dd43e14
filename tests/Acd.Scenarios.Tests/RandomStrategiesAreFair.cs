using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class RandomStrategiesAreFair
{
    private const int Calls = 2_000;

    /// <summary>
    /// Chi-square that four degrees of freedom exceed once in 100,000 cases; the seed is fixed, so it holds always or never.
    /// </summary>
    private const double ChiSquareMax = 28.47;

    private static readonly string[] Names = ["anna", "bert", "carl", "dora", "emil"];

    [Fact]
    public void With_random_each_is_as_likely() => AssertShares("random", 1, 1, 1, 1, 1);

    [Fact]
    public void With_random_weights_do_not_count() => AssertShares("random", [1, 1, 1, 1, 1], [10, 1, 1, 1, 1]);

    [Fact]
    public void With_weighted_random_each_is_as_likely_as_his_weight_is_big() => AssertShares("weighted-random", 1, 2, 3, 4, 10);

    [Fact]
    public void No_agent_is_due_after_another()
    {
        var order = Choices("random", [1, 1, 1, 1, 1]);
        var repeats = order.Zip(order.Skip(1)).Count(pair => pair.First == pair.Second);
        Assert.InRange(repeats, (Calls / 5) - 90, (Calls / 5) + 90);
    }

    private static void AssertShares(string strategy, params int[] weights) => AssertShares(strategy, weights, weights);

    private static void AssertShares(string strategy, int[] shares, int[] weights)
    {
        var counts = Choices(strategy, weights).CountBy(name => name).ToDictionary();
        double sum = shares.Sum();
        var chiSquare = 0.0;
        for (var i = 0; i < Names.Length; i++)
        {
            var expected = Calls * shares[i] / sum;
            chiSquare += Math.Pow(counts[Names[i]] - expected, 2) / expected;
        }

        Assert.True(chiSquare < ChiSquareMax, $"chi-square {chiSquare}: {string.Join(", ", counts)}");
    }

    private static List<string> Choices(string strategy, int[] weights)
    {
        var config = Setup.One(Setup.Support with { Strategy = strategy }, Names) with
        {
            Tiers = [.. Names.Select((name, i) => new TierConfig("support", name, Weight: weights[i]))],
        };
        var s = new Scenario(config);
        List<string> chosen = [];
        for (ulong call = 1; call <= Calls; call++)
        {
            s.Join(call);
            var name = Assert.Single(s.Offered);
            chosen.Add(name);
            s.Serve(name);
        }

        return chosen;
    }
}
