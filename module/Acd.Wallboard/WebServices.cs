using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Acd.Engine;
using Acd.Wallboard.Api;
using Acd.Wallboard.Live;
using Acd.Wallboard.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acd.Wallboard;

/// <summary>What the pages' server is made of, and its limits.</summary>
internal static class WebServices
{
    /// <summary>Longest body of a request.</summary>
    internal const long BodyBytesMax = 64 * 1024;
    private const int ConnectionsMax = 5_000;
    private const int ReportsWaiting = 20;
    private const string CookieOrToken = "cookie-or-token";
    private const double BodyBytesPerSecond = 240;
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BodyGrace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromMinutes(1);

    /// <summary>An empty builder: no files, environment or command line of FreeSWITCH's is read, and no signal of its is touched.</summary>
    public static WebApplicationBuilder Builder(WebOptions options, PageCertificate? certificate, UserBook users, ILogger log)
    {
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = "mod_acd", ContentRootPath = options.Folder });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options, certificate));
        // What goes to a thousand wallboards at once may take half of the processors: the rest is the engine's.
        builder.Services.Configure<SocketTransportOptions>(
            sockets => sockets.IOQueueCount = Math.Max(1, Environment.ProcessorCount / 2));
        if (certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        var services = builder.Services;
        services.AddRouting().AddHttpContextAccessor().AddProblemDetails().AddExceptionHandler<BadRequests>();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddSingleton(users).AddSingleton(options).AddSingleton(options.Time).AddSingleton(log).AddSingleton<Audit>();
        services.AddSingleton<SendTurns>();
        services.AddScoped<Order>().AddScoped<LiveStream>();
        services.AddScoped(request => new Reach(
            request.GetRequiredService<IHttpContextAccessor>().HttpContext!.User(),
            request.GetRequiredService<BoardFeed>().State.Picture.Agents));
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        services.AddOpenApi(api => ApiDescription.Configure(api, options.Version));
        services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = Hosts(options.Listen.Address));
        AddSecurity(services, options);
        AddLimits(services, options);
        return builder;
    }

    private static void Configure(KestrelServerOptions kestrel, WebOptions options, PageCertificate? certificate)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
        kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
        kestrel.Limits.MaxConcurrentUpgradedConnections = ConnectionsMax;
        kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(BodyBytesPerSecond, BodyGrace);
        kestrel.Limits.KeepAliveTimeout = IdleTimeout;
        kestrel.Listen(options.Listen, listen =>
        {
            if (certificate is null)
                return;
            listen.UseHttps(new TlsHandshakeCallbackOptions
            {
                OnConnection = _ => ValueTask.FromResult(
                    new SslServerAuthenticationOptions { ServerCertificateContext = certificate.InUse }),
            });
        });
    }

    /// <summary>The rules of <see cref="WebJson"/> for what the framework reads and writes itself.</summary>
    private static void Configure(JsonSerializerOptions json)
    {
        var rules = WebJson.Default.Options;
        json.PropertyNamingPolicy = rules.PropertyNamingPolicy;
        json.UnmappedMemberHandling = rules.UnmappedMemberHandling;
        json.RespectNullableAnnotations = rules.RespectNullableAnnotations;
        json.RespectRequiredConstructorParameters = rules.RespectRequiredConstructorParameters;
        json.Converters.Add(new JsonStringEnumConverter());
        json.TypeInfoResolverChain.Insert(0, WebJson.Default);
    }

    /// <summary>On the loopback only its own names, so that a page elsewhere can't reach it by a name of its own (DNS rebinding).</summary>
    private static IList<string> Hosts(IPAddress address) =>
        IPAddress.IsLoopback(address) ? ["localhost", "127.0.0.1", "[::1]", address.ToString()] : ["*"];

    private static void AddSecurity(IServiceCollection services, WebOptions options)
    {
        services.AddDataProtection().SetApplicationName("mod_acd")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.Folder, "keys")));
        services.AddAuthentication(CookieOrToken)
            .AddPolicyScheme(CookieOrToken, null, choice =>
                choice.ForwardDefaultSelector = context => TokenHandler.IsIn(context.Request) ? TokenHandler.Name : CookieLogin.Name)
            .AddCookie(CookieLogin.Name, cookie => CookieLogin.Configure(cookie, options.IsEncrypted))
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.Name, null);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalAnswers>();
        var authorization = services.AddSingleton<IAuthorizationHandler, RoleHandler>().AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<UserRole>())
            authorization.AddPolicy(role.ToString(), policy => policy.AddRequirements(new RoleRequirement(role)));
    }

    private static void AddLimits(IServiceCollection services, WebOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) => new ValueTask(
            Problems.Of(StatusCodes.Status429TooManyRequests, TooMany(rejected)).ExecuteAsync(rejected.HttpContext));
        limiter.AddConcurrencyLimiter(WebServer.ReportLimit, one => (one.PermitLimit, one.QueueLimit) = (1, ReportsWaiting));
        limiter.AddPolicy(WebServer.LoginLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.LoginsPerMinute, Window = TimeSpan.FromMinutes(1) }));
    });

    /// <summary>What to do, with when in a header where that is known.</summary>
    private static Sentence TooMany(OnRejectedContext rejected)
    {
        if (!rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
            return new("too-many-reports", $"too many reports are being made: wait for some, then try again");
        int seconds = (int)Math.Ceiling(after.TotalSeconds);
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return new("too-many-logins", $"too many tries to log in from this address: try again in {seconds} s");
    }
}
