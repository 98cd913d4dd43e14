using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>acd.conf and callcenter.conf from a web server, by mod_xml_curl; neither is a file.</summary>
public sealed class XmlCurlTests : LiveTest
{
    private const string OwnConfiguration =
        """<configuration name="acd.conf"><settings><param name="compat" value="mod_callcenter"/></settings></configuration>""";

    [Fact]
    public async Task Both_configurations_are_served_and_read_again_at_a_reload()
    {
        await using XmlCurlServer server = new();
        await StartServedAsync(server, Queues("support", "sales"));

        Assert.Equal("2", await ApiAsync("callcenter_config queue count"));
        Assert.Contains("acd.conf", server.Asked);
        Assert.Contains("callcenter.conf", server.Asked);
        Assert.Equal("Available", await ApiAsync("callcenter_config agent get status anna"));

        server.Serve("callcenter.conf", Queues("support", "service", "sales"));
        Assert.Equal("+OK", await ApiAsync("callcenter_config queue load service"));
        Assert.Equal("3", await ApiAsync("callcenter_config queue count"));

        server.Serve("callcenter.conf", Queues("support"));
        Assert.StartsWith("+OK", await ApiAsync("acd reload"), StringComparison.Ordinal);
        Assert.Equal("1", await ApiAsync("callcenter_config queue count"));
        Assert.StartsWith("+OK ", await ApiAsync("originate null/m &callcenter(support)"), StringComparison.Ordinal);
        await ConnectedAsync();
    }

    [Fact]
    public async Task When_the_server_is_gone_what_is_there_stays_and_the_error_says_so()
    {
        await using XmlCurlServer server = new();
        await StartServedAsync(server, Queues("support"));
        await server.StopAsync();

        string reply = await ApiAsync("acd reload");

        Assert.StartsWith("-ERR", reply, StringComparison.Ordinal);
        Assert.Contains("mod_xml_curl", reply, StringComparison.Ordinal);
        Assert.Equal("-ERR Invalid Queue not found!", await ApiAsync("callcenter_config queue reload support"));
        Assert.Equal("1", await ApiAsync("callcenter_config queue count"));
        Assert.StartsWith("+OK ", await ApiAsync("originate null/m &callcenter(support)"), StringComparison.Ordinal);
        await ConnectedAsync();
    }

    private static string Queues(params string[] names)
    {
        const string Music = """<param name="moh-sound" value="silence_stream://-1"/>""";
        IEnumerable<string> queues = names.Select(name => $"""<queue name="{name}">{Music}</queue>""");
        IEnumerable<string> tiers = names.Select(name => $"""<tier agent="anna" queue="{name}"/>""");
        return $"""
            <configuration name="callcenter.conf">
              <queues>{string.Concat(queues)}</queues>
              <agents><agent name="anna" type="callback" contact="null/anna" status="Available"/></agents>
              <tiers>{string.Concat(tiers)}</tiers>
            </configuration>
            """;
    }

    private async Task StartServedAsync(XmlCurlServer server, string callCenterConfiguration)
    {
        string module = Path.Combine(FreeSwitchInstallation.Found!.ModuleFolder, "mod_xml_curl.so");
        if (!File.Exists(module))
            Assert.Skip($"MOD_XML_CURL NOT TESTED: there is no {module}");
        server.Serve("acd.conf", OwnConfiguration);
        server.Serve("callcenter.conf", callCenterConfiguration);
        await StartAsync(new FreeSwitchOptions
        {
            MoreModules = ["mod_loopback"],
            Prepare = folder =>
            {
                string configs = Path.Combine(folder.Conf, "autoload_configs");
                File.Delete(folder.AcdConfiguration);
                File.WriteAllText(
                    Path.Combine(configs, "xml_curl.conf.xml"),
                    $"""
                    <configuration name="xml_curl.conf"><bindings><binding name="all">
                      <param name="gateway-url" value="{server.Address}" bindings="configuration"/>
                    </binding></bindings></configuration>
                    """);
                FreeSwitchFolder.Replace(
                    folder.ModuleList, """<load module="mod_acd"/>""", """<load module="mod_xml_curl"/><load module="mod_acd"/>""");
            },
        });
    }
}
