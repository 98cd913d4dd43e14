using Acd.Bench.Theory.Formulas;
using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace Acd.Theory.Tests;

public class ErlangATests
{
    /// <summary>
    /// Garnett, Mandelbaum and Reiman 2002, table 1: 50 agents, 48 calls a minute of a minute each, patience 2 minutes on average:
    /// 3.1 % abandon, 3.7 s mean wait; with endless patience 20.8 s.
    /// </summary>
    [Fact]
    public void The_published_example()
    {
        var measures = ErlangA.Of(50, 48.0 / 60, 1.0 / 60, 1.0 / 120, 20);

        Assert.Equal(0.031, measures.ProbabilityOfAbandonment, 0.0005);
        Assert.Equal(3.7, measures.MeanWait, 0.05);
        Assert.Equal(20.8, ErlangC.MeanWait(50, 48.0 / 60, 1.0 / 60), 0.05);
    }

    [Theory]
    [InlineData(1, 0.9)]
    [InlineData(20, 0.5)]
    [InlineData(100, 0.97)]
    public void Nearly_endless_patience_is_Erlang_C(int servers, double load)
    {
        var arrivalRate = load * servers;
        var measures = ErlangA.Of(servers, arrivalRate, 1, 1e-7, 0.3);

        Assert.Equal(ErlangC.ProbabilityOfWait(servers, arrivalRate), measures.ProbabilityOfWait, 1e-4);
        Assert.Equal(ErlangC.MeanWait(servers, arrivalRate, 1), measures.MeanWait, 1e-3);
    }

    /// <summary>When patience is as short as service, every caller is a customer of M/M/∞: Poisson many are there.</summary>
    [Fact]
    public void Patience_like_service_leaves_a_Poisson_number_of_callers()
    {
        var poisson = new MathNet.Numerics.Distributions.Poisson(18);

        Assert.Equal(1 - poisson.CumulativeDistribution(19), ErlangA.Of(20, 18, 1, 1, 0.1).ProbabilityOfWait, 1e-12);
    }

    [Theory]
    [InlineData(1, 0.8, 2, 0.08)]
    [InlineData(5, 6, 0.5, 0.2)]
    [InlineData(100, 120, 0.5, 0.1)]
    public void Served_within_a_time_agrees_with_numerical_integration(int servers, double arrivalRate, double abandonRate, double t)
    {
        var result = ErlangA.Of(servers, arrivalRate, 1, abandonRate, t);

        Assert.Equal(Integrated(servers, arrivalRate, abandonRate, t), result.ServedWithin, 1e-9);
    }

    [Fact]
    public void In_time_everybody_is_served_or_has_given_up()
    {
        var measures = ErlangA.Of(20, 24, 1, 0.5, 60);

        Assert.Equal(1, measures.ServedWithin + measures.ProbabilityOfAbandonment, 1e-9);
    }

    /// <summary>The density of the offered wait, as Palm and Baccelli and Hébuterne give it, times the patience to outlast it.</summary>
    private static double Integrated(int servers, double arrivalRate, double abandonRate, double t)
    {
        double Density(double x) =>
            Math.Exp((arrivalRate / abandonRate * (1 - Math.Exp(-abandonRate * x))) - (servers * x) - (abandonRate * x));
        var atOnce = 1 - ErlangA.Of(servers, arrivalRate, 1, abandonRate, t).ProbabilityOfWait;
        var allBusyNobodyWaits = atOnce * ErlangB.Blocking(servers, arrivalRate) / (1 - ErlangB.Blocking(servers, arrivalRate));
        return atOnce + (allBusyNobodyWaits * servers * DoubleExponentialTransformation.Integrate(Density, 0, t, 1e-12));
    }
}
