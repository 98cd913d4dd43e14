using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Live events by WebSocket: the same messages as by server-sent events, for the same people.</summary>
public sealed class SocketTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_watcher_gets_the_picture_and_then_each_change()
    {
        await using var site = await Site.OpenAsync();
        using var socket = await SocketClient.OpenAsync(site.Browser, await site.NewTokenAsync("Viewer"));
        var board = await socket.NextAsync();
        Assert.Equal("board", board?.GetProperty("kind").GetString());
        Assert.Equal(2, board?.GetProperty("data").GetProperty("picture").GetProperty("agents").GetArrayLength());

        site.Engine.Do(new AgentStatusSet("anna", AgentStatus.Available));

        var delta = await socket.NextAsync();
        Assert.Equal("delta", delta?.GetProperty("kind").GetString());
        Assert.Equal("anna", delta?.GetProperty("data").GetProperty("agents")[0].GetProperty("name").GetString());
        await socket.CloseAsync();
        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.ClosedWith);
    }

    [Fact]
    public async Task Who_comes_back_with_the_last_id_gets_what_he_missed_and_with_another_one_a_picture()
    {
        await using var site = await Site.OpenAsync();
        string token = await site.NewTokenAsync("Viewer");
        string? last;
        using (var socket = await SocketClient.OpenAsync(site.Browser, token))
            last = (await socket.NextAsync())?.GetProperty("id").GetString();
        site.Engine.Do(new AgentStatusSet("bert", AgentStatus.Available));

        using var again = await SocketClient.OpenAsync(site.Browser, token, after: last);
        using var elsewhere = await SocketClient.OpenAsync(site.Browser, token, after: "deadbeef.1");

        Assert.Contains("bert", (await again.NextAsync())?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("board", (await elsewhere.NextAsync())?.GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden, true)]
    [InlineData(null, HttpStatusCode.Unauthorized, false)]
    public async Task Another_sites_page_and_a_forged_token_are_refused(string? origin, HttpStatusCode status, bool hasToken)
    {
        await using var site = await Site.OpenAsync();
        string token = hasToken ? await site.NewTokenAsync("Viewer") : new string('0', 64);

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(site.Browser, token, origin: origin));

        Assert.Contains($"'{(int)status}'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_removed_ends_its_socket_before_the_next_change_is_told()
    {
        await using var site = await Site.OpenAsync();
        using var socket = await SocketClient.OpenAsync(site.Browser, await site.NewTokenAsync("Viewer"));
        Assert.NotNull(await socket.NextAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await site.Browser.DeleteAsync("/api/v1/tokens/program", Cancelled)).StatusCode);

        site.Engine.Do(new AgentStatusSet("anna", AgentStatus.Available));

        Assert.Null(await socket.NextAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, socket.ClosedWith);
    }

    [Fact]
    public async Task Rights_that_change_end_an_open_event_stream_too()
    {
        await using var site = await Site.OpenAsync();
        var rights = new { role = "Viewer", password = Site.Password };
        using var guest = await site.LogInAsync("guest", rights);
        using var events = await guest.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        var rest = events.Content.ReadAsStringAsync(Cancelled);
        await site.Browser.PutAsJsonAsync("/api/v1/users/guest", new { role = "Viewer", queues = new[] { "sales" } }, Cancelled);

        site.Engine.Do(new AgentStatusSet("anna", AgentStatus.Available));

        Assert.DoesNotContain("event: delta", await rest.WaitAsync(TimeSpan.FromSeconds(30), Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_watcher_says_is_answered_with_what_to_do_instead()
    {
        await using var site = await Site.OpenAsync();
        using var socket = await SocketClient.OpenAsync(site.Browser, await site.NewTokenAsync("Viewer"));
        Assert.NotNull(await socket.NextAsync());

        await socket.SayAsync("set anna Available");

        Assert.Null(await socket.NextAsync());
        Assert.Equal(WebSocketCloseStatus.InvalidMessageType, socket.ClosedWith);
    }

    [Fact]
    public async Task A_supervisor_of_one_queue_hears_of_no_other()
    {
        await using var site = await Site.OpenAsync();
        using var socket = await SocketClient.OpenAsync(site.Browser, await site.NewTokenAsync("Viewer", "support"));

        string? board = (await socket.NextAsync())?.GetRawText();

        Assert.Contains("anna", board, StringComparison.Ordinal);
        Assert.DoesNotContain("bert", board, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_request_is_told_where_to_go()
    {
        await using var site = await Site.OpenAsync();

        var answer = await site.Browser.GetAsync("/api/v1/ws", Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("/api/v1/events", await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }
}
