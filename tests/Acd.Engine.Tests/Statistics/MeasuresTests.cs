using Acd.Engine.Statistics;

namespace Acd.Engine.Tests.Statistics;

public class MeasuresTests
{
    [Fact]
    public void Means() => Assert.Equal(
        (12_500.0, 30_000.0, 210_000.0, 45_000.0),
        (Measures.AverageSpeedOfAnswerMs(50_000, 4), Measures.AverageAbandonTimeMs(60_000, 2),
            Measures.AverageHandleTimeMs(420_000, 2), Measures.AverageWrapUpTimeMs(45_000, 1)));

    [Fact]
    public void Short_abandons_leave_both_sides_of_the_rate()
    {
        Assert.Equal(0.1, Measures.AbandonRate(10, 100));
        Assert.Equal(5 / 95.0, Measures.AbandonRateWithoutShort(10, 100, 5));
    }

    [Fact]
    public void Occupancy_leaves_out_breaks_and_utilisation_does_not()
    {
        const long HandlingMs = 45 * 60_000, WaitingMs = 5 * 60_000, LoggedInMs = 60 * 60_000;

        Assert.Equal(0.9, Measures.Occupancy(HandlingMs, WaitingMs));
        Assert.Equal(0.75, Measures.Utilisation(HandlingMs, LoggedInMs));
        Assert.Equal(0.625, Measures.UtilisationOfPaidTime(HandlingMs, WaitingMs, 80 * 60_000));
    }

    [Fact]
    public void Nothing_to_divide_by_is_no_number()
    {
        Assert.Null(Measures.AverageSpeedOfAnswerMs(0, 0));
        Assert.Null(Measures.AbandonRateWithoutShort(5, 5, 5));
        Assert.Null(Measures.Occupancy(0, 0));
    }
}
