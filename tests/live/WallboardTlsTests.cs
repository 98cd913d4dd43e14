using System.Net;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>The wallboard by TLS inside FreeSWITCH: what is wrong with its certificate costs the wallboard, never a call.</summary>
public sealed class WallboardTlsTests : LiveTest
{
    /// <summary>The files are looked at every 20 s and taken when they are the same twice.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Each is mended by reloading the module; with the last one the wallboard is there.</summary>
    [Fact]
    public async Task A_certificate_that_serves_nobody_is_said_and_calls_go_on()
    {
        using var pem = new PemFolder();
        var web = new WebAccess { Tls = pem };
        int phone = LoopbackPorts.Free();
        int calls = 0;
        pem.MixUp();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(1, phone), Prepare = web.Prepare });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromMilliseconds(500)), phone);
        await SaidAndServedAsync("isn't the key of the first certificate in");

        await AgainAsync(() => pem.Write(begins: Day * -9, ends: -Day));
        await SaidAndServedAsync("renew it");
        await AgainAsync(() => File.WriteAllText(pem.CertificateFile, "-----BEGIN CERTIFICATE-----\nMIIB"));
        await SaidAndServedAsync("holds no whole certificate");
        await AgainAsync(() => File.Delete(pem.CertificateFile));
        await SaidAndServedAsync("Could not find file");
        await AgainAsync(() => Directory.CreateDirectory(pem.CertificateFile));
        await SaidAndServedAsync("is denied");
        await AgainAsync(() =>
        {
            Directory.Delete(pem.CertificateFile);
            pem.Write();
        });

        using var browser = await web.FirstUserAsync(Switch);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/board", Cancelled)).StatusCode);

        async Task AgainAsync(Action change)
        {
            change();
            Assert.StartsWith("+OK", await ApiAsync("reload mod_acd"), StringComparison.Ordinal);
        }

        async Task SaidAndServedAsync(string what)
        {
            string log = await Switch.LogHasAsync(what, Soon);
            Assert.Contains(log.Split('\n'), line => line.Contains("ACD1360", StringComparison.Ordinal)
                && line.Contains("calls are not affected", StringComparison.Ordinal) && line.Contains(what, StringComparison.Ordinal));
            StartCallers(SippScenario.Caller("support"), new SippCalls(1));
            calls++;
            await Eventually.HoldsAsync($"caller {calls} was answered", Soon, () => Switch.Esl.Events.Count(
                e => e is { Name: "CHANNEL_HANGUP_COMPLETE", IsCaller: true, AcdResult: "answered" }) == calls);
            await AgentIsAsync("agent0", "ready");
        }
    }

    [Fact]
    public async Task Who_watches_by_tls_sees_a_call_and_a_renewed_certificate_is_taken_while_it_lasts()
    {
        using var pem = new PemFolder();
        var web = new WebAccess { Tls = pem };
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(1, phone), Prepare = web.Prepare });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromMinutes(2)), phone);
        using var browser = await web.FirstUserAsync(Switch);
        using var socket = await web.SocketAsync(browser);

        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await WebAccess.SeenAsync(socket, "\"state\":\"talking\"");
        pem.Write();
        await Eventually.HoldsAsync("the renewed certificate is shown", Renewal, async () => await SerialAsync(web) == pem.Serial);

        await Switch.Esl.ApiAsync("hupall NORMAL_CLEARING");
        Assert.Equal("answered", (await CallerEndedAsync()).AcdResult);
        await WebAccess.SeenAsync(socket, "\"gone_callers\":[\"call-");
    }

    [Fact]
    public async Task Without_a_certificate_nothing_is_opened_to_other_machines()
    {
        await StartAsync(new FreeSwitchOptions());
        var web = new WebAccess();
        web.Prepare(Switch.Folder);
        FreeSwitchFolder.Replace(Switch.Folder.AcdConfiguration, $"127.0.0.1:{web.Port}", $"0.0.0.0:{web.Port}");

        string answer = await ApiAsync("acd reload");

        Assert.StartsWith("-ERR", answer, StringComparison.Ordinal);
        Assert.Contains("passwords need TLS; give web-certificate", answer, StringComparison.Ordinal);
    }

    private static async Task<string> SerialAsync(WebAccess web)
    {
        string serial = "";
        using var client = new HttpClient(web.Tls!.NewHandler(shown => serial = shown.GetSerialNumberString()));
        (await client.GetAsync($"https://127.0.0.1:{web.Port}/health/ready", Cancelled)).EnsureSuccessStatusCode();
        return serial;
    }
}
