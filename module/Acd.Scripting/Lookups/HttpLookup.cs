using System.Net.Http.Headers;
using System.Text;

namespace Acd.Scripting.Lookups;

/// <summary>
/// HTTP for scripts: only to addresses on a list, without redirects, cookies or the system's proxy, with bounds on time and size.
/// Any thread.
/// </summary>
public sealed class HttpLookup : IHttpLookup, IDisposable
{
    /// <summary>Longer answers are refused.</summary>
    public const int BodyBytesMax = 64 * 1024;

    private const int CacheEntries = 1000;
    private readonly IReadOnlyList<Uri> _allowed;
    private readonly HttpClient _client;
    private readonly LookupCache<string, HttpReply> _cache = new(CacheEntries);
    private readonly CancellationTokenSource _end = new();
    private readonly TimeSpan _timeout;

    /// <param name="allowedUrls">Beginnings of addresses that may be asked, <c>https://crm.example.com/api/</c>; scheme, host and port
    /// must be the same, the path must begin alike.</param>
    /// <param name="timeoutMs">Most time for one question, ms, even if nobody waits for it any more.</param>
    public HttpLookup(IEnumerable<string> allowedUrls, int timeoutMs = 5000)
    {
        _allowed = [.. allowedUrls.Select(url => new Uri(url, UriKind.Absolute))];
        _timeout = TimeSpan.FromMilliseconds(timeoutMs);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxConnectionsPerServer = 32,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = BodyBytesMax };
    }

    public Task<HttpReply> Ask(HttpQuestion question, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(question.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new LookupException($"\"{question.Url}\" is no http or https address");
        if (!_allowed.Any(allowed => IsBelow(url, allowed)))
        {
            string address = url.GetLeftPart(UriPartial.Path);
            throw new LookupException($"{address} isn't among the addresses that scripts may ask (script-http-allow)");
        }
        long cacheMs = question.Method == "GET" ? question.CacheMs : 0;
        return cacheMs > 0
            ? _cache.Get(Key(question), cacheMs, () => Send(question, url, _end.Token), cancellation)
            : Send(question, url, cancellation);
    }

    public void Dispose()
    {
        _end.Cancel();
        _client.Dispose();
        _end.Dispose();
    }

    private static bool IsBelow(Uri url, Uri allowed) =>
        Uri.Compare(url, allowed, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
        && url.AbsolutePath.StartsWith(allowed.AbsolutePath, StringComparison.Ordinal) && url.UserInfo.Length == 0;

    private static string Key(HttpQuestion question)
    {
        var headers = question.Headers.OrderBy(header => header.Key, StringComparer.Ordinal);
        return string.Join('\n', headers.Select(header => $"{header.Key}:{header.Value}").Prepend(question.Url));
    }

    private async Task<HttpReply> Send(HttpQuestion question, Uri url, CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _end.Token);
        both.CancelAfter(_timeout);
        try
        {
            using var request = Request(question, url);
            using var response = await _client.SendAsync(request, both.Token).ConfigureAwait(false);
            return new HttpReply((int)response.StatusCode, await response.Content.ReadAsStringAsync(both.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException exception)
        {
            throw new LookupException($"{url.Host} didn't answer in time", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or FormatException or InvalidOperationException)
        {
            throw new LookupException($"{url.Host}: {exception.Message}", exception);
        }
    }

    private static HttpRequestMessage Request(HttpQuestion question, Uri url)
    {
        var request = new HttpRequestMessage(new HttpMethod(question.Method), url);
        if (question.Body is not null)
        {
            request.Content = new StringContent(question.Body, Encoding.UTF8);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(question.ContentType ?? "application/json");
        }
        foreach (var (name, value) in question.Headers)
            request.Headers.Add(name, value);
        return request;
    }
}
