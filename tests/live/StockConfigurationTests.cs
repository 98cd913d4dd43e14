using System.Net.Sockets;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>conf/ as it is shipped.</summary>
public sealed class StockConfigurationTests : LiveTest
{
    [Fact]
    public async Task Loads_without_a_complaint()
    {
        await StartAsync(new FreeSwitchOptions());

        Assert.Equal("true", await ApiAsync("module_exists mod_acd"));
        Assert.Empty(Switch.Complaints());
    }

    [Fact]
    public async Task Opens_no_event_socket_unless_asked_to()
    {
        await StartAsync(new FreeSwitchOptions { EventSocket = false });

        using var client = new TcpClient();
        await Assert.ThrowsAnyAsync<SocketException>(
            async () => await client.ConnectAsync("127.0.0.1", Switch.Folder.EventSocketPort, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_event_socket_without_a_password_of_its_own_does_not_take_the_well_known_one()
    {
        await StartAsync(new FreeSwitchOptions
        {
            EventSocket = false,
            Prepare = folder => File.WriteAllText(
                Path.Combine(folder.Conf, "local", "modules.xml"), """<load module="mod_event_socket"/>""" + "\n"),
        });

        foreach (string password in new[] { "ClueCon", "" })
            await Assert.ThrowsAsync<InvalidOperationException>(() => EslClient.ConnectAsync(Switch.Folder.EventSocketPort, password));
    }
}
