using System.Net;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Pages show the days and times of the server, whose zone they are told.</summary>
public sealed class ZoneTests
{
    [Fact]
    public async Task Who_is_logged_in_is_told_the_zone_and_nobody_else()
    {
        await using var site = await Site.OpenAsync();

        Assert.Contains("\"zone\":\"UTC\"", await MeAsync(site.Browser), StringComparison.Ordinal);
        Assert.DoesNotContain("UTC", await MeAsync(site.NewBrowser()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_browsers_do_not_know_by_name_is_its_offset()
    {
        var own = TimeZoneInfo.CreateCustomTimeZone("here", new TimeSpan(-3, -30, 0), "here", "here");

        Assert.Equal("-03:30", Of(own));
        Assert.Equal("Asia/Tokyo", Of(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")));
    }

    private static string Of(TimeZoneInfo zone) =>
        new WebOptions { Listen = new IPEndPoint(IPAddress.Loopback, 0), Folder = "", Zone = zone }.ZoneName;

    private static Task<string> MeAsync(HttpClient browser) => browser.GetStringAsync("/api/v1/me", TestContext.Current.CancellationToken);
}
