using System.Text.Json;

namespace Acd.Wallboard.Tests.Support;

/// <summary>Refusals as RFC 9457 has them.</summary>
internal static class Problem
{
    /// <summary>Fails unless the answer is a problem that says in its detail what is wrong; returns that.</summary>
    public static async Task<string> DetailAsync(HttpResponseMessage answer, string request)
    {
        string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        string seen = $"{request} got {(int)answer.StatusCode} {body}";
        Assert.True("application/problem+json" == answer.Content.Headers.ContentType?.MediaType, seen);
        var problem = JsonSerializer.Deserialize<JsonElement>(body);
        Assert.True((int)answer.StatusCode == problem.GetProperty("status").GetInt32(), seen);
        Assert.True(problem.TryGetProperty("detail", out var detail) && detail.GetString()!.Length > 10, seen);
        Assert.DoesNotContain("Acd.", body, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", body, StringComparison.Ordinal);
        return detail.GetString()!;
    }
}
