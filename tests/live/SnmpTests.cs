using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>What <c>acd metrics</c> says, read with snmpget through a real snmpd.</summary>
public sealed class SnmpTests : LiveTest
{
    private const string Base = ".1.3.6.1.4.1.8072.9999.9999.223";
    private const string Readable = Base + ".1.1.0";
    private const string Trouble = Base + ".1.2.0";
    private const string CallersWaiting = Base + ".2.2.0";
    private const string RingCapacity = Base + ".2.16.0";
    private const string QueueWaiting = Base + ".5.1.2.";
    private readonly int _port = LoopbackPorts.Free();

    [Fact]
    public async Task The_numbers_of_the_console_are_there_and_go_with_FreeSwitch()
    {
        if (Programs.OnPath("snmpd") is not { } snmpd || Programs.OnPath("snmpget") is null || Programs.OnPath("python3") is null)
        {
            Assert.Skip("LIVE TEST NOT RUN: no snmpd, snmpget or python3 (Debian: snmpd snmp python3)");
            return;
        }
        await StartAsync(new FreeSwitchOptions { Agents = [new AgentLine("agent0", LoopbackPorts.Free()) { Status = "Logged Out" }] });
        using var agent = StartAgent(snmpd);

        await SeenAsync(Readable, "1");
        await SeenAsync(CallersWaiting, "0");
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await phone.CallAsync("acd-support", Sdp.Audio(audio.Port, ["0 PCMU/8000"]));
        await SeenAsync(CallersWaiting, "1");
        await SeenAsync(QueueWaiting + Index("support"), "1");
        Assert.Equal(await ConsoleAsync("acd_ring_capacity"), (await GetAsync(RingCapacity)).Trim());
        Assert.Contains("none", await GetAsync(Trouble), StringComparison.Ordinal);

        await Switch.KillAsync();
        await SeenAsync(Readable, "2");
        Assert.Contains("can't be reached", await GetAsync(Trouble), StringComparison.Ordinal);
        Assert.Contains("No Such Instance", await GetAsync(CallersWaiting), StringComparison.Ordinal);
    }

    private BoundedProcess StartAgent(string snmpd)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Switch.Folder.Root, "snmp")).FullName;
        string password = Path.Combine(folder, "password"), configuration = Path.Combine(folder, "agent.conf");
        string program = Path.Combine(AcdModule.Folder, "acd", "snmp", "acd-snmp");
        File.WriteAllText(password, Switch.Folder.EventSocketPassword);
        File.WriteAllText(configuration, $"""
            rocommunity public 127.0.0.1
            pass_persist {Base} /usr/bin/env python3 {program} --port {Switch.Folder.EventSocketPort} --password-file {password} --keep 0.5

            """);
        return BoundedProcess.Start(
            snmpd, ["-f", "-Lo", "-C", "-c", configuration, $"udp:127.0.0.1:{_port}"], TimeSpan.FromMinutes(5), folder,
            new Dictionary<string, string?> { ["SNMP_PERSISTENT_DIR"] = folder });
    }

    private async Task SeenAsync(string oid, string value)
    {
        string seen = "";
        await Eventually.HoldsAsync(
            $"{oid} is {value}", InTheEnd, async () => (seen = await GetAsync(oid)).Trim() == value, () => $"Last seen: {seen}");
    }

    private async Task<string> GetAsync(string oid)
    {
        using var snmpget = BoundedProcess.Start(
            "snmpget", ["-m", "", "-v2c", "-c", "public", "-t", "2", "-r", "5", "-Oqv", $"127.0.0.1:{_port}", oid], Soon,
            Switch.Folder.Root);
        await snmpget.WaitForExitAsync(Soon);
        return snmpget.Output;
    }

    private async Task<string> ConsoleAsync(string name)
    {
        var lines = (await ApiAsync("acd metrics")).Split('\n');
        return lines.Single(line => line.StartsWith(name + " ", StringComparison.Ordinal))[(name.Length + 1)..];
    }

    /// <summary>A name as an index: its length, then its bytes.</summary>
    private static string Index(string name) => string.Join(
        '.', name.Select(letter => (int)letter).Prepend(name.Length).Select(part => part.ToString(CultureInfo.InvariantCulture)));
}
