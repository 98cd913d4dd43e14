using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acd.Wallboard.Security;

/// <summary>Programs: <c>Authorization: Bearer TOKEN</c> (RFC 6750).</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, UserBook users)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "token";
    private const string Prefix = "Bearer ";

    public static bool IsIn(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsIn(Request))
            return Task.FromResult(AuthenticateResult.NoResult());
        var holder = users.FindToken(Request.Headers.Authorization.ToString()[Prefix.Length..].Trim());
        if (holder is null)
            return Task.FromResult(AuthenticateResult.Fail("unknown or expired token"));
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, holder.Name)], Name));
        Context.Know(holder);
        return Task.FromResult(AuthenticateResult.Success(new(principal, Name)));
    }
}
