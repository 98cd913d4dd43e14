using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Acd.Live.Tests.Support;

/// <summary>The wallboard of a test's FreeSWITCH, on a port of its own.</summary>
public sealed partial class WebAccess
{
    public int Port { get; } = LoopbackPorts.Free();

    public void Prepare(FreeSwitchFolder folder)
    {
        folder.SetAcd("web-listen", $"127.0.0.1:{Port}");
        folder.SetAcd("web-folder", Path.Combine(folder.Root, "web"));
    }

    /// <summary>Makes the first user, an administrator, with the link in the log. Gives his browser.</summary>
    public async Task<HttpClient> FirstUserAsync(FreeSwitchInstance freeSwitch)
    {
        string line = await freeSwitch.LogHasAsync("ACD1901", TimeSpan.FromSeconds(30));
        var browser = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        string token = Token().Match(line).Groups[1].Value;
        var answer = await browser.PostAsJsonAsync(
            "/api/v1/setup", new { token, name = "root", password = "correct horse" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        return browser;
    }

    [GeneratedRegex("#/setup/([0-9a-f]{64})")]
    private static partial Regex Token();
}
