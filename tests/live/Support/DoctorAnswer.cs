using System.Text.Json;

namespace Acd.Live.Tests.Support;

/// <summary>What <c>acd doctor</c> answered.</summary>
/// <param name="Found">Checks that found something.</param>
/// <param name="NotChecked">Checks that couldn't look.</param>
/// <param name="Text">All of it.</param>
public sealed record DoctorAnswer(IReadOnlyList<string> Found, IReadOnlyList<string> NotChecked, string Text)
{
    public static async Task<DoctorAnswer> AskAsync(EslClient esl)
    {
        string text = await esl.ApiAsync("acd doctor --json");
        using var json = JsonDocument.Parse(text);
        return new(
            Ids(json, check => check.GetProperty("findings").GetArrayLength() > 0),
            Ids(json, check => check.TryGetProperty("not_checked", out _)),
            text);
    }

    private static IReadOnlyList<string> Ids(JsonDocument json, Func<JsonElement, bool> which) =>
        [.. json.RootElement.GetProperty("checks").EnumerateArray().Where(which).Select(check => check.GetProperty("id").GetString()!)];
}
