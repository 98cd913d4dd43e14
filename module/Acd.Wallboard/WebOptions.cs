using System.Globalization;
using System.Net;

namespace Acd.Wallboard;

/// <summary>Where the pages are served and where their users are kept.</summary>
public sealed record WebOptions
{
    /// <summary>Address to listen on. Off the loopback only with a certificate.</summary>
    public required IPEndPoint Listen { get; init; }

    /// <summary>Folder of the users' file and the keys of their cookies; made when it isn't there.</summary>
    public required string Folder { get; init; }

    /// <summary>PEM file of the certificate; empty: plain HTTP.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>PEM file of its key; empty: in the file of the certificate.</summary>
    public string CertificateKey { get; init; } = "";

    /// <summary>Folder of the bundled pages; nothing but the API is served when it isn't there.</summary>
    public string PagesFolder { get; init; } = "";

    /// <summary>Version of the product, for the API's description.</summary>
    public string Version { get; init; } = "";

    /// <summary>Where the days of reports begin and end.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>How often an open stream or socket says that it lives: proxies cut silent ones (nginx after 60 s).</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often one address may try a password or the set-up's token.</summary>
    public int LoginsPerMinute { get; init; } = 10;

    /// <summary>By which tokens and logins end.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The zone as browsers know it; one without an IANA name is its offset now, such as +09:00.</summary>
    public string ZoneName => Zone.HasIanaId
        ? Zone.Id
        : TimeZoneInfo.ConvertTime(Time.GetUtcNow(), Zone).ToString("zzz", CultureInfo.InvariantCulture);

    public bool IsEncrypted => Certificate.Length > 0;

    /// <summary>How a browser on this machine reaches the pages.</summary>
    public string Address => $"{(IsEncrypted ? "https" : "http")}://{Listen}";
}
