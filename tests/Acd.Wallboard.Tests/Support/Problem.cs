using System.Text.Json;
using System.Text.RegularExpressions;

namespace Acd.Wallboard.Tests.Support;

/// <summary>Refusals as RFC 9457 has them, with what is needed to say them in other words.</summary>
internal static partial class Problem
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
        Assert.True(problem.TryGetProperty("code", out var code) && Code().IsMatch(code.GetString()!), seen);
        AssertStandIn(detail.GetString()!, problem.GetProperty("values").EnumerateArray().Select(value => value.GetString()!), seen);
        return detail.GetString()!;
    }

    private static void AssertStandIn(string text, IEnumerable<string> values, string seen)
    {
        int from = 0;
        foreach (string value in values)
        {
            int at = text.IndexOf(value, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"\"{value}\" isn't where it is to be in the detail: {seen}");
            from = at + value.Length;
        }
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Code();
}
