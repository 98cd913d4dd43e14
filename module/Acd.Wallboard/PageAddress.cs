namespace Acd.Wallboard;

/// <summary>
/// Addresses like /queues/support belong to the pages' own router: whoever opens one, from a bookmark or by reloading, gets the one
/// document there is. Told from files and from the API by what the browser asks for, since names of queues may look like those of files.
/// </summary>
internal static class PageAddress
{
    private const string Document = "/index.html";
    private static readonly string[] NotPages = ["/api", "/assets", "/metrics", "/health", "/openapi"];

    public static Task Rewrite(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request.Path == "/" || IsPage(request))
            request.Path = Document;
        return next(context);
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !NotPages.Any(path => request.Path.StartsWithSegments(path));
}
