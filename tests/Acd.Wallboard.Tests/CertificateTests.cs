using System.Security.Cryptography;
using Acd.Live.Tests.Support;
using Acd.Wallboard.Security;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>Certificates nobody could be served with are refused with what to do; renewed ones are taken while the server runs.</summary>
public sealed class CertificateTests : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly PemFolder _pem = new();
    private readonly TestClock _clock = new();
    private readonly LogLines _log = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>A name of <see cref="Spoil"/>, then what the refusal says.</summary>
    public static TheoryData<string, string[]> Cases { get; } = new()
    {
        { "no certificate file", ["web-certificate: Could not find file", "wallboard.pem", "Give a file that FreeSWITCH's user ("] },
        { "no key file", ["web-certificate-key: Could not find file", "wallboard.key", "Give a file that FreeSWITCH's user ("] },
        { "a folder", ["web-certificate-key: ", "wallboard.key", "denied", "Give a file that FreeSWITCH's user ("] },
        { "ended", ["wallboard.pem ended ", "renew it"] },
        { "not yet", ["wallboard.pem begins only ", "clock"] },
        { "for clients", ["wallboard.pem isn't for servers", "order one for server authentication"] },
        { "another key", ["the key in ", "wallboard.key is broken, or isn't the key of the first certificate in ", "wallboard.pem"] },
        { "half a key", ["wallboard.key is broken, or isn't the key"] },
        { "locked key", ["wallboard.key has a password", "openssl pkey"] },
        { "no key in it", ["wallboard.key holds no key (PEM"] },
        { "half a certificate", ["wallboard.pem holds no whole certificate (PEM"] },
        { "other bytes", ["a certificate in ", "wallboard.pem is broken: "] },
        { "binary", ["wallboard.pem holds no whole certificate (PEM"] },
    };

    public void Dispose() => _pem.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task One_that_serves_nobody_is_refused_with_what_to_do(string name, string[] told)
    {
        Spoil(name);

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => Site.OpenAsync(tls: _pem));

        Assert.All(told, part => Assert.Contains(part, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_file_without_the_key_is_told_where_the_key_may_be()
    {
        var refused = await Assert.ThrowsAsync<InvalidDataException>(
            () => Site.OpenAsync(change: options => options with { Certificate = _pem.CertificateFile, CertificateKey = "" }, tls: _pem));

        Assert.Contains("web-certificate-key", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renewed_one_is_taken_while_open_streams_go_on()
    {
        await using var site = await OpenAsync();
        string before = _pem.Serial;
        using var socket = await SocketClient.OpenAsync(site.Browser, await site.NewTokenAsync("Viewer"), tls: _pem);
        Assert.NotNull(await socket.NextAsync());
        _pem.Write();

        Assert.Equal(before, await SerialAsync(site));
        Look(times: 2);

        Assert.Equal(_pem.Serial, await SerialAsync(site));
        Assert.Equal(2, _log.Of(1905).Count());
        site.Engine.Do(new Acd.Engine.Events.AgentStatusSet("anna", Acd.Engine.Agents.AgentStatus.Available));
        Assert.Equal("delta", (await socket.NextAsync())?.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task One_that_is_being_written_is_not_looked_at()
    {
        await using var site = await OpenAsync();
        string before = _pem.Serial;
        _pem.MixUp();
        Look(times: 1);
        _pem.Write();
        Look(times: 1);

        Assert.Equal(before, await SerialAsync(site));
        Look(times: 1);

        Assert.Equal(_pem.Serial, await SerialAsync(site));
        Assert.Empty(_log.Of(1906));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task One_that_serves_nobody_is_said_once_and_the_one_before_stays(string name, string[] told)
    {
        await using var site = await OpenAsync();
        string before = _pem.Serial;
        Spoil(name);

        Look(times: 5);

        Assert.Equal(before, await SerialAsync(site));
        string line = Assert.Single(_log.Of(1906));
        Assert.All(told, part => Assert.Contains(part, line, StringComparison.Ordinal));
        if (name == "a folder")
            Directory.Delete(_pem.KeyFile);
        _pem.Write();
        Look(times: 2);
        Assert.Equal(_pem.Serial, await SerialAsync(site));
    }

    [Fact]
    public async Task Two_weeks_before_its_end_it_is_said_each_day()
    {
        _pem.Write(ends: Day * 16);
        await using var site = await OpenAsync();
        Assert.Empty(_log.Of(1907));

        _clock.Advance(Day * 2.5);
        Assert.Single(_log.Of(1907));
        Look(times: 3);
        Assert.Single(_log.Of(1907));
        _clock.Advance(Day * 1.1);
        Assert.Equal(2, _log.Of(1907).Count());

        _pem.Write(ends: Day * 90);
        Look(times: 2);
        _clock.Advance(Day * 2);
        Assert.Equal(2, _log.Of(1907).Count());
    }

    private Task<Site> OpenAsync() => Site.OpenAsync(change: options => options with { Time = _clock }, tls: _pem, log: _log);

    private void Look(int times)
    {
        for (int i = 0; i < times; i++)
            _clock.Advance(PageCertificate.LookEvery);
    }

    /// <summary>Of the certificate a new client is shown.</summary>
    private async Task<string> SerialAsync(Site site)
    {
        string serial = "";
        using var client = new HttpClient(_pem.NewHandler(shown => serial = shown.GetSerialNumberString()))
        {
            BaseAddress = site.Browser.BaseAddress,
        };
        (await client.GetAsync("/health/live", Cancelled)).EnsureSuccessStatusCode();
        return serial;
    }

    private void Spoil(string name)
    {
        switch (name)
        {
            case "no certificate file": File.Delete(_pem.CertificateFile); break;
            case "no key file": File.Delete(_pem.KeyFile); break;
            case "a folder":
                File.Delete(_pem.KeyFile);
                Directory.CreateDirectory(_pem.KeyFile);
                break;
            case "ended": _pem.Write(begins: Day * -9, ends: -Day); break;
            case "not yet": _pem.Write(begins: Day, ends: Day * 9); break;
            case "for clients": _pem.Write(forServers: false); break;
            case "another key": _pem.MixUp(); break;
            case "half a key": Halve(_pem.KeyFile, keepEnd: true); break;
            case "locked key": _pem.LockKey(); break;
            case "no key in it": File.WriteAllText(_pem.KeyFile, "to be done\n"); break;
            case "half a certificate": Halve(_pem.CertificateFile, keepEnd: false); break;
            case "other bytes": File.WriteAllText(_pem.CertificateFile, PemEncoding.WriteString("CERTIFICATE", [1, 2, 3])); break;
            case "binary": File.WriteAllBytes(_pem.CertificateFile, RandomNumberGenerator.GetBytes(1_000)); break;
            default: throw new ArgumentOutOfRangeException(nameof(name), name, "no such fault");
        }
    }

    /// <summary>The first hundred characters, and the end if wanted.</summary>
    private static void Halve(string file, bool keepEnd)
    {
        string text = File.ReadAllText(file);
        File.WriteAllText(file, text[..100] + (keepEnd ? "\n" + text[text.IndexOf("-----END", StringComparison.Ordinal)..] : ""));
    }
}
