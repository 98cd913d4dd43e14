using System.Net.Security;
using Microsoft.Extensions.Logging;

namespace Acd.Wallboard.Security;

/// <summary>
/// The certificate the pages are served with. Renewed files are taken while it runs, for what renews them knows of no restart; files that
/// can't be used leave the certificate before in use. Any thread.
/// </summary>
internal sealed class PageCertificate : IDisposable
{
    /// <summary>A new pair of files is taken when it is the same twice, so that one which is being written isn't.</summary>
    internal static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan WarnBeforeEnd = TimeSpan.FromDays(14);
    private static readonly TimeSpan WarnEvery = TimeSpan.FromDays(1);
    private readonly WebOptions _options;
    private readonly ILogger _log;
    private readonly ITimer _timer;
    private volatile SslStreamCertificateContext _inUse;
    private PemPair? _seen;
    private PemPair? _tried;
    private string _failure = "";
    private DateTimeOffset _nextWarning;

    /// <exception cref="InvalidDataException">It can't be used; the message says why and what to do.</exception>
    public PageCertificate(WebOptions options, ILogger log)
    {
        (_options, _log) = (options, log);
        _tried = PemPair.Read(options);
        _inUse = Open(_tried);
        WarnOfEnd();
        _timer = options.Time.CreateTimer(_ => Look(), null, LookEvery, Timeout.InfiniteTimeSpan);
    }

    public SslStreamCertificateContext InUse => _inUse;

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        try
        {
            var now = PemPair.Read(_options);
            if (now != _seen)
            {
                _seen = now;
            }
            else if (now != _tried)
            {
                _tried = now;
                _inUse = Open(now);
                _nextWarning = default;
            }
            WarnOfEnd();
        }
        catch (InvalidDataException exception)
        {
            Fail(exception.Message);
        }
        catch (Exception exception)
        {
            // A timer's exception would end FreeSWITCH.
            Fail(exception.ToString());
        }
        _timer.Change(LookEvery, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Once for each failure: the files stay as they are until somebody comes.</summary>
    private void Fail(string failure)
    {
        if (failure != _failure)
            _log.WebCertificateKept(failure);
        _failure = failure;
    }

    /// <summary>Offline: nothing is asked of the authority, which may not be reachable.</summary>
    private SslStreamCertificateContext Open(PemPair pair)
    {
        var (own, others) = pair.Open(_options, _options.Time.GetUtcNow());
        var context = SslStreamCertificateContext.Create(own, others, offline: true);
        _failure = "";
        _log.WebCertificateTaken(own.Subject, own.NotAfter.ToUniversalTime());
        return context;
    }

    private void WarnOfEnd()
    {
        var now = _options.Time.GetUtcNow();
        DateTimeOffset end = _inUse.TargetCertificate.NotAfter;
        if (now < _nextWarning || end - now > WarnBeforeEnd)
            return;
        _nextWarning = now + WarnEvery;
        _log.WebCertificateEnds(_options.Certificate, end.UtcDateTime);
    }
}
