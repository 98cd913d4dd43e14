using Acd.Bench.Theory.Formulas;

namespace Acd.Theory.Tests;

public class PrioritiesTests
{
    private static readonly double[] Rates = [0.9, 2.7, 5.4];

    /// <summary>Cobham's formula for one server by hand: W0 = 0.8, W1 = 0.8/(1 - 0.2), W2 = 0.8/((1 - 0.2)(1 - 0.8)).</summary>
    [Fact]
    public void One_server_by_hand()
    {
        Assert.Equal(1.0, Priorities.MeanWait(1, [0.2, 0.6], 1, 0), 1e-12);
        Assert.Equal(5.0, Priorities.MeanWait(1, [0.2, 0.6], 1, 1), 1e-12);
    }

    /// <summary>Kleinrock's conservation law: with equal service, who goes first doesn't change the mean over all callers.</summary>
    [Fact]
    public void The_mean_over_all_classes_is_that_without_priorities()
    {
        var mean = Enumerable.Range(0, 3).Sum(k => Rates[k] / Rates.Sum() * Priorities.MeanWait(10, Rates, 1, k));

        Assert.Equal(ErlangC.MeanWait(10, 9, 1), mean, 1e-12);
    }

    [Fact]
    public void One_class_is_a_queue_without_priorities()
    {
        Assert.Equal(ErlangC.MeanWait(10, 9, 1), Priorities.MeanWait(10, [9], 1, 0), 1e-12);
        Assert.Equal(ErlangC.ServedWithin(10, 9, 1, 0.5), Priorities.BestServedWithin(10, [9], 1, 0.5), 1e-12);
    }

    /// <summary>The mean of a distribution is the integral of what is above it.</summary>
    [Fact]
    public void The_distribution_of_the_best_class_has_its_mean()
    {
        var integral = MathNet.Numerics.Integration.DoubleExponentialTransformation.Integrate(
            t => 1 - Priorities.BestServedWithin(10, Rates, 1, t), 0, 10, 1e-12);

        Assert.Equal(Priorities.MeanWait(10, Rates, 1, 0), integral, 1e-9);
    }
}
