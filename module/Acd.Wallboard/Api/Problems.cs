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

    public static IResult Of(int status, Sentence what) => Results.Problem(
        what.Text, statusCode: status, extensions: new Dictionary<string, object?> { [Code] = what.Id, [Values] = what.Values });

    public static IResult Of(EngineError error)
    {
        var members = new Dictionary<string, object?> { [Code] = error.Said.Id, [Values] = error.Said.Values };
        if (error.Where.Length > 0)
            members[Where] = error.Where;
        return Results.Problem(error.What, statusCode: StatusOf(error.Code), extensions: members);
    }

    public static IResult Of(int status, string code, SentenceText detail) => Of(status, new Sentence(code, detail));

    private static int StatusOf(EngineErrorCode code) => code switch
    {
        EngineErrorCode.UnknownAgent or EngineErrorCode.UnknownQueue or EngineErrorCode.UnknownCaller => StatusCodes.Status404NotFound,
        EngineErrorCode.WrongState or EngineErrorCode.NotAllowed => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
