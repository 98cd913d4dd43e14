using Acd.Engine;

namespace Acd.Wallboard.Api;

/// <summary>
/// What the API answers when it doesn't do what it is asked: problem details (RFC 9457) whose <c>detail</c> is English, with two members
/// more for those who say it in other words.
/// </summary>
internal static class Problems
{
    /// <summary>Member of an answer: which sentence <c>detail</c> is; it stays when the words change.</summary>
    public const string Code = "code";

    /// <summary>Member of an answer: what the sentence is about, texts in the order in which they stand in <c>detail</c>.</summary>
    public const string Values = "values";

    public static IResult Of(int status, Sentence what) => Results.Problem(
        what.Text, statusCode: status, extensions: new Dictionary<string, object?> { [Code] = what.Id, [Values] = what.Values });

    public static IResult Of(int status, string code, SentenceText detail) => Of(status, new Sentence(code, detail));
}
