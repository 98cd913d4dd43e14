using System.Text.Json;
using Acd.Engine;
using Microsoft.AspNetCore.Diagnostics;

namespace Acd.Wallboard.Api;

/// <summary>Says what is wrong with a request that doesn't get as far as its endpoint: its address, its body, its parameters.</summary>
internal sealed class BadRequests : IExceptionHandler
{
    private const string Document = "/openapi/v1.json";

    /// <summary>What the framework refused without a word.</summary>
    public static Task DescribeAsync(StatusCodeContext context) =>
        AnswerAsync(context.HttpContext, context.HttpContext.Response.StatusCode, What(context.HttpContext));

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad || httpContext.Response.HasStarted)
            return false;
        httpContext.Response.StatusCode = bad.StatusCode;
        await AnswerAsync(httpContext, bad.StatusCode, What(bad) ?? What(httpContext)).ConfigureAwait(false);
        return true;
    }

    /// <summary>Null: its status says it all.</summary>
    private static Sentence? What(BadHttpRequestException bad) => bad switch
    {
        { InnerException: JsonException json } => new(
            "body-malformed", $"the body isn't the JSON that is expected, {Where(json)}; {Document} describes what is expected"),
        { StatusCode: StatusCodes.Status400BadRequest } => new(
            "request-malformed", $"{bad.Message.TrimEnd('.')}; {Document} describes what is expected"),
        _ => null,
    };

    private static Sentence What(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new("address-unknown", $"there is nothing at this address; {Document} describes what is expected"),
        StatusCodes.Status405MethodNotAllowed => new(
            "method-refused", $"this address doesn't take {context.Request.Method}; {Document} describes what is expected"),
        StatusCodes.Status408RequestTimeout => new("request-slow", $"the request came too slowly and was given up; send it again"),
        StatusCodes.Status413PayloadTooLarge => new(
            "body-too-large", $"the body is too large: send at most {WebServices.BodyBytesMax} bytes"),
        StatusCodes.Status415UnsupportedMediaType => new(
            "body-no-json", $"the body has to be JSON: send it with Content-Type: application/json"),
        StatusCodes.Status500InternalServerError => new(
            "server-fault", $"a fault in the server; the request may or may not have been carried out"),
        _ => new("request-incomprehensible", $"the request can't be understood; {Document} describes what is expected"),
    };

    /// <summary>The place only: the framework's own words name types of the program.</summary>
    private static string Where(JsonException json)
    {
        string place = json.LineNumber is { } line ? $"line {line + 1}, byte {json.BytePositionInLine + 1}" : "at its end";
        return json.Path is { Length: > 0 } path and not "$" ? $"at {path}, {place}" : place;
    }

    private static Task AnswerAsync(HttpContext context, int status, Sentence detail) =>
        Problems.Of(status, detail).ExecuteAsync(context);
}
