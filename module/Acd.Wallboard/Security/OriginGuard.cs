using Acd.Wallboard.Api;

namespace Acd.Wallboard.Security;

/// <summary>
/// Refuses what another site's page makes a browser send: requests that change something, and WebSockets, which cookies protect only as
/// far as SameSite goes. By Sec-Fetch-Site where the browser says it, else by Origin; programs send neither.
/// </summary>
internal static class OriginGuard
{
    public static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (!Changes(context.Request) || IsSameOrigin(context.Request))
        {
            await next(context).ConfigureAwait(false);
            return;
        }
        await Problems.Of(StatusCodes.Status403Forbidden, "other-site", $"the request comes from a page of another site")
            .ExecuteAsync(context).ConfigureAwait(false);
    }

    internal static bool IsSameOrigin(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        string origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Changes(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        || request.Headers.Upgrade.Count > 0;
}
