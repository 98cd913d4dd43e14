using Microsoft.Extensions.Logging;

namespace Acd.Wallboard;

/// <summary>What the pages' server says in the log; ids 1900 to 1999.</summary>
internal static partial class WebLog
{
    [LoggerMessage(1900, LogLevel.Information, "Wallboard at {Address}")]
    public static partial void WebListens(this ILogger log, string address);

    [LoggerMessage(1901, LogLevel.Warning,
        "Wallboard: there is no user yet; open {Address}/#/setup/{Token} to make the first one, an admin")]
    public static partial void WebNeedsSetup(this ILogger log, string address, string token);

    [LoggerMessage(1903, LogLevel.Information, "Wallboard audit: {User} from {Address}: {Action}: {Result}")]
    public static partial void WebAudit(this ILogger log, string user, string address, string action, string result);

    [LoggerMessage(1904, LogLevel.Warning, "Wallboard: {Pages} holds no pages, only the API is served; scripts/build makes them")]
    public static partial void WebPagesMissing(this ILogger log, string pages);

    [LoggerMessage(1905, LogLevel.Information, "Wallboard: certificate of {Subject} in use, valid until {End:u}")]
    public static partial void WebCertificateTaken(this ILogger log, string subject, DateTime end);

    [LoggerMessage(1906, LogLevel.Error, "Wallboard: the certificate on disk can't be used, the one before stays in use: {Failure}")]
    public static partial void WebCertificateKept(this ILogger log, string failure);

    [LoggerMessage(1907, LogLevel.Warning,
        "Wallboard: the certificate of {File} is valid until {End:u} and no longer, then browsers refuse the pages; renew the file, "
        + "it is taken without a restart")]
    public static partial void WebCertificateEnds(this ILogger log, string file, DateTime end);
}
