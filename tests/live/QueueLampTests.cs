using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>A phone's lamp (BLF) for a queue, by SIP.</summary>
public sealed class QueueLampTests : LiveTest
{
    private const string Own =
        """<configuration name="acd.conf"><settings><param name="compat" value="mod_callcenter"/></settings></configuration>""";

    private const string Queues =
        """
        <configuration name="callcenter.conf">
          <queues><queue name="support@127.0.0.1"><param name="moh-sound" value="silence_stream://-1"/></queue></queues>
        </configuration>
        """;

    [Fact]
    public async Task It_is_dark_lit_while_somebody_waits_and_dark_again()
    {
        await StartAsync(new FreeSwitchOptions { MoreModules = ["mod_loopback"], Prepare = Prepare });
        await using LampPhone phone = new(Switch.Folder.SipPort);

        await phone.SubscribeAsync("callcenter+support");
        await LampIsAsync(phone, "terminated");

        string caller = (await ApiAsync("originate null/m &callcenter(support@127.0.0.1)"))[4..].Trim();
        await LampIsAsync(phone, "confirmed");
        await ApiAsync($"uuid_kill {caller}");
        await LampIsAsync(phone, "terminated");
    }

    private static Task LampIsAsync(LampPhone phone, string state) => Eventually.HoldsAsync(
        $"the lamp is {state}", Soon, () => phone.States is [.., var last] && last == state,
        () => $"Answers: {string.Join(' ', phone.Answers)}. States: {string.Join(' ', phone.States)}.");

    private static void Prepare(FreeSwitchFolder folder)
    {
        File.WriteAllText(folder.AcdConfiguration, Own);
        File.WriteAllText(Path.Combine(folder.Conf, "autoload_configs", "callcenter.conf.xml"), Queues);
        FreeSwitchFolder.Replace(folder.Profile, """<param name="manage-presence" value="false"/>""", """
            <param name="manage-presence" value="true"/><param name="presence-hosts" value="127.0.0.1"/>
            <param name="auth-subscriptions" value="false"/>
            """);
    }
}
