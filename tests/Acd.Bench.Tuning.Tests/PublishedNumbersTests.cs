using Acd.Bench.Live.Measuring;
using Acd.Bench.Tuning.Report;

namespace Acd.Bench.Tuning.Tests;

public sealed class PublishedNumbersTests
{
    private static readonly string[] Order = ["control", "nosql", "sizing"];

    [Fact]
    public void A_measure_measured_anew_takes_the_place_of_all_its_old_numbers()
    {
        Reading[] published = [Number("nosql", 1, 5), Number("nosql", 2, 6), Number("nosql", 3, 7)];

        Assert.Equal([Number("nosql", 1, 8)], PublishedNumbers.Merge(published, [Number("nosql", 1, 8)], Order));
    }

    [Fact]
    public void Others_stay_and_the_order_is_that_of_the_tables()
    {
        Reading[] published = [Number("sizing", 1, 5), Number("gone", 1, 6), Number("nosql", 1, 7), Number("nosql", 2, 8)];

        Assert.Equal(
            [Number("control", 1, 1), Number("nosql", 1, 7), Number("nosql", 2, 8), Number("sizing", 1, 5), Number("gone", 1, 6)],
            PublishedNumbers.Merge(published, [Number("control", 1, 1)], Order));
    }

    [Fact]
    public void Nothing_measured_changes_nothing() =>
        Assert.Equal([Number("nosql", 1, 7)], PublishedNumbers.Merge([Number("nosql", 1, 7)], [], Order));

    private static Reading Number(string measure, int level, double value) => new(measure, "shipped", level, "cpu_ms_per_call", value);
}
