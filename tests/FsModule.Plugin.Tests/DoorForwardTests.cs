namespace FsModule.Plugin.Tests;

public sealed class DoorForwardTests
{
    [Fact]
    public void Arguments_and_reply_pass_unchanged()
    {
        var console = new FakeConsole().On("acd", "name|état\n  two|100 %s\n");

        string reply = new Door(console).Forward("queue list  'a b'");

        Assert.Equal("name|état\n  two|100 %s\n", reply);
        Assert.Equal(["acd queue list  'a b'"], console.Executed);
    }

    [Fact]
    public void An_error_of_the_module_passes_unchanged() =>
        Assert.Equal("-ERR no such queue\n", new Door(new FakeConsole().On("acd", "-ERR no such queue\n")).Forward("queue list nowhere"));

    [Fact]
    public void Without_the_module_the_reply_is_an_error_that_says_what_to_do()
    {
        string reply = new Door(new FakeConsole()).Forward("status");

        Assert.StartsWith("-ERR mod_acd is not loaded", reply, StringComparison.Ordinal);
        Assert.Contains("load mod_acd", reply, StringComparison.Ordinal);
        Assert.EndsWith("\n", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_switch_is_an_error_reply()
    {
        var console = new FakeConsole { Fault = new InvalidOperationException("gone") };

        Assert.Equal("-ERR managed acd: gone\n", new Door(console).Forward("status"));
    }

    [Fact]
    public void In_the_background_the_reply_goes_to_the_log()
    {
        var console = new FakeConsole().On("acd", "+OK\n");

        new Door(console).ForwardInBackground("agent set status 1001 Available");

        Assert.Equal(["managedrun acd agent set status 1001 Available: +OK"], console.Notices);
        Assert.Empty(console.Errors);
    }

    [Fact]
    public void In_the_background_an_error_is_logged_as_one()
    {
        var console = new FakeConsole();

        new Door(console).ForwardInBackground("status");

        Assert.StartsWith("managedrun acd status: -ERR", Assert.Single(console.Errors), StringComparison.Ordinal);
        Assert.Empty(console.Notices);
    }
}
