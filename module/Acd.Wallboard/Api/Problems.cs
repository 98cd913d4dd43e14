using Acd.Engine;

namespace Acd.Wallboard.Api;

/// <summary>
/// What the API answers when it doesn't do what it is asked: problem details (RFC 9457) whose <c>detail</c> is English, with members
/// more for those who say it in other words.
/// </summary>
internal static class Problems
{
    /// <summary>Member of an answer: which sentence <c>detail</c> is; it stays when the words change.</summary>
    public const string Code = "code";

    /// <summary>Member of an answer: what the sentence is about, texts in the order in which they stand in <c>detail</c>.</summary>
    public const string Values = "values";

    /// <summary>Member of an answer: place in the value it is about, which stands before the sentence in <c>detail</c>.</summary>
    public const string Where = "where";

    public static IResult Of(int status, Sentence what) => Of(status, what.Text, what, where: "");

    public static IResult Of(EngineError error) => Of(StatusOf(error.Code), error.What, error.Said, error.Where);

    public static IResult Of(int status, string code, SentenceText detail) => Of(status, new Sentence(code, detail));

    private static IResult Of(int status, string detail, Sentence said, string where)
    {
        var members = new Dictionary<string, object?> { [Code] = said.Id, [Values] = said.Values };
        if (where.Length > 0)
            members[Where] = where;
        return Results.Problem(detail, statusCode: status, extensions: members);
    }

    private static int StatusOf(EngineErrorCode code) => code switch
    {
        EngineErrorCode.UnknownAgent or EngineErrorCode.UnknownQueue or EngineErrorCode.UnknownCaller => StatusCodes.Status404NotFound,
        EngineErrorCode.WrongState or EngineErrorCode.NotAllowed => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
