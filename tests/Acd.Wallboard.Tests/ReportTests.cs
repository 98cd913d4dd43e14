using System.Net;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

public sealed class ReportTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("queues", "support\nsales", "support")]
    [InlineData("agent-intervals", "anna\nbert", "anna")]
    public async Task Everybody_gets_the_report_of_what_he_sees(string what, string all, string own)
    {
        await using var site = await Site.OpenAsync();
        var limited = await site.LogInAsync("sue", new { role = "Viewer", password = Site.Password, queues = new[] { "support" } });

        Assert.Equal(all, await site.Browser.GetStringAsync($"/api/v1/reports/{what}", Cancellation));
        Assert.Equal(own, await limited.GetStringAsync($"/api/v1/reports/{what}", Cancellation));
    }

    [Fact]
    public async Task One_queue_of_one_day_comes_as_a_file_for_spreadsheets()
    {
        await using var site = await Site.OpenAsync();

        var answer = await site.Browser.GetAsync(
            "/api/v1/reports/queue-intervals?day=2026-03-01&interval=15&name=sales&format=csv", Cancellation);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("queue-intervals-2026-03-01.csv", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal("sales", await answer.Content.ReadAsStringAsync(Cancellation));
        var wish = site.Reports.Last!;
        Assert.Equal((new DateOnly(2026, 3, 1), 15, true), (wish.Day, wish.IntervalMinutes, wish.AsCsv));
    }

    [Theory]
    [InlineData("weather")]
    [InlineData("queues?day=yesterday")]
    [InlineData("queues?interval=20")]
    [InlineData("queues?format=pdf")]
    public async Task What_there_is_no_report_of_is_refused(string wish)
    {
        await using var site = await Site.OpenAsync();
        var answer = await site.Browser.GetAsync($"/api/v1/reports/{wish}", Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("write", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Null(site.Reports.Last);
    }

    [Fact]
    public async Task What_is_in_the_way_is_said()
    {
        await using var site = await Site.OpenAsync();
        site.Reports.Fault = "there is no store";
        var answer = await site.Browser.GetAsync("/api/v1/reports/queues?day=2026-03-01", Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("there is no store", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }
}
