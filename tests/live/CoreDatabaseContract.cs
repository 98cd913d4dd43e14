using Acd.Live.Tests.Support;
using Acd.Store.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>conf/ with FreeSWITCH's own tables on a database server, as core_database in vars.xml chooses.</summary>
/// <param name="server">Started by the test, ended with the class, after FreeSWITCH.</param>
/// <param name="choice">The value of core_database, which is the folder's name.</param>
/// <param name="module">What FreeSWITCH needs for it.</param>
/// <param name="user">Whom the server lets in without a password.</param>
public abstract class CoreDatabaseContract(ServerProcess server, string choice, string module, string user) : LiveTest
{
    private const string Database = "acd_0";

    [Fact]
    public async Task Starts_without_a_complaint_and_recovers_who_waited_at_a_crash()
    {
        await StartWithServerAsync();
        Assert.Empty(Switch.Complaints());
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await phone.DialAsync("support", Sdp.Audio(audio.Port, ["0 PCMU/8000"]));
        await phone.AnsweredAsync();
        await audio.HearAsync(20, Soon);
        string uuid = (await CallerAnsweredAsync()).Uuid;
        await Eventually.HoldsAsync(
            "the call is in the server's table", Soon,
            async () => (await ApiAsync("show channels")).Contains(uuid, StringComparison.Ordinal));
        // The core writes "recovery" behind the call, in batches.
        await Eventually.HoldsAsync("the call can be recovered", Soon, () => IsTrackedAsync(uuid));

        await Switch.KillAsync();
        await StartAgainAsync();
        string recovered = await ApiAsync("sofia recover");

        await Eventually.HoldsAsync(
            "the recovered caller waits again", Soon,
            async () => (await ApiAsync("acd caller list --json")).Contains(uuid, StringComparison.Ordinal), () => recovered);
        Assert.False(phone.IsHungUp);
        await audio.HearAsync(20, Soon);
    }

    /// <summary>Whether the core's table "recovery" has the call.</summary>
    protected abstract Task<bool> IsTrackedAsync(string uuid);

    protected string ConnectionString => server.ConnectionString(Database);

    private async Task StartWithServerAsync()
    {
        Assert.SkipWhen(server.Missing is not null, $"NOT RUN: {server.Missing}");
        string file = Path.Combine(FreeSwitchInstallation.Found!.ModuleFolder, module + ".so");
        Assert.SkipUnless(File.Exists(file), $"NOT RUN: this FreeSWITCH has no {module}");
        await server.StartAsync();
        await StartAsync(new FreeSwitchOptions
        {
            Prepare = folder => folder.KeepTablesOn(choice, server.Port, Database, user),
        });
    }
}
