using Acd.Bench.Theory.Formulas;

namespace Acd.Theory.Tests;

public class ErlangTests
{
    /// <summary>The offered load at which one call in a hundred is lost, as in every printed Erlang B table.</summary>
    [Theory]
    [InlineData(1, 0.0101)]
    [InlineData(2, 0.1526)]
    [InlineData(5, 1.361)]
    [InlineData(10, 4.461)]
    [InlineData(20, 12.03)]
    [InlineData(50, 37.90)]
    [InlineData(100, 84.06)]
    public void Erlang_B_loses_one_call_in_a_hundred_at_the_load_of_the_tables(int servers, double offered) =>
        Assert.Equal(0.01, ErlangB.Blocking(servers, offered), 0.00001);

    /// <summary>360 calls in half an hour of 4 minutes each, 55 agents, 15 s: the worked example of mitan.co.uk/erlang.</summary>
    [Fact]
    public void Erlang_C_gives_the_worked_example()
    {
        Assert.Equal(0.239, ErlangC.ProbabilityOfWait(55, 48), 0.0005);
        Assert.Equal(8.2, ErlangC.MeanWait(55, 0.2, 1.0 / 240), 0.05);
        Assert.Equal(0.846, ErlangC.ServedWithin(55, 0.2, 1.0 / 240, 15), 0.001);
    }

    [Fact]
    public void One_server_keeps_a_caller_waiting_as_often_as_it_is_busy() =>
        Assert.Equal(0.73, ErlangC.ProbabilityOfWait(1, 0.73), 1e-12);

    [Fact]
    public void Two_servers_offered_one_Erlang_keep_a_third_waiting() =>
        Assert.Equal(1.0 / 3, ErlangC.ProbabilityOfWait(2, 1), 1e-12);

    [Fact]
    public void More_load_than_servers_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.ProbabilityOfWait(5, 5));
}
