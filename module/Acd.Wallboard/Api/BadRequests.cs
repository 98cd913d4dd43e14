using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace Acd.Wallboard.Api;

/// <summary>Says what is wrong with a request that doesn't get as far as its endpoint: its address, its body, its parameters.</summary>
internal sealed class BadRequests : IExceptionHandler
{
    private const string SeeDocument = "/openapi/v1.json describes what is expected";

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
    private static string? What(BadHttpRequestException bad) => bad switch
    {
        { InnerException: JsonException json } => $"the body isn't the JSON that is expected, {Where(json)}; {SeeDocument}",
        { StatusCode: StatusCodes.Status400BadRequest } => $"{bad.Message.TrimEnd('.')}; {SeeDocument}",
        _ => null,
    };

    private static string What(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => $"there is nothing at this address; {SeeDocument}",
        StatusCodes.Status405MethodNotAllowed => $"this address doesn't take {context.Request.Method}; {SeeDocument}",
        StatusCodes.Status408RequestTimeout => "the request came too slowly and was given up; send it again",
        StatusCodes.Status413PayloadTooLarge => $"the body is too large: send at most {WebServices.BodyBytesMax} bytes",
        StatusCodes.Status415UnsupportedMediaType => "the body has to be JSON: send it with Content-Type: application/json",
        StatusCodes.Status500InternalServerError => "a fault in the server; the request may or may not have been carried out",
        _ => $"the request can't be understood; {SeeDocument}",
    };

    /// <summary>The place only: the framework's own words name types of the program.</summary>
    private static string Where(JsonException json)
    {
        string place = json.LineNumber is { } line ? $"line {line + 1}, byte {json.BytePositionInLine + 1}" : "at its end";
        return json.Path is { Length: > 0 } path and not "$" ? $"at {path}, {place}" : place;
    }

    private static Task AnswerAsync(HttpContext context, int status, string detail) =>
        Results.Problem(detail, statusCode: status).ExecuteAsync(context);
}
