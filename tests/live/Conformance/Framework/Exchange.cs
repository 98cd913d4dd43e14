using System.Diagnostics;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Framework;

/// <summary>A FreeSWITCH with one of the modules, on which one case after the other runs.</summary>
public sealed class Exchange : IAsyncDisposable
{
    private Exchange(Module module, FreeSwitchInstance instance)
    {
        Module = module;
        Switch = instance;
    }

    public Module Module { get; }

    public FreeSwitchInstance Switch { get; }

    /// <summary>Why no case can run here; null when the module is there and answers.</summary>
    public string? Refusal { get; private set; }

    public static async Task<Exchange> StartAsync(FreeSwitchInstallation installation, Module module, IReadOnlyList<Case> cases)
    {
        var exchange = new Exchange(module, await FreeSwitchInstance.StartAsync(installation, Configuration.For(module, cases)));
        exchange.Refusal = await exchange.FindRefusalAsync();
        return exchange;
    }

    /// <summary>Runs a case from a clean start, leaves nothing of it behind.</summary>
    public async Task<CaseResult> RunAsync(Case one)
    {
        var clock = Stopwatch.StartNew();
        await using EslClient esl = await EslClient.ConnectAsync(Switch.Folder.EventSocketPort, Switch.Folder.EventSocketPassword);
        await esl.SubscribeAsync(
            "CHANNEL_CREATE", "CHANNEL_ANSWER", "CHANNEL_BRIDGE", "CHANNEL_PARK", "CHANNEL_EXECUTE_COMPLETE", "CHANNEL_HANGUP_COMPLETE",
            "PRESENCE_IN", "CUSTOM callcenter::info");
        var probe = new Probe(this, one, esl);
        string? fault = null;
        try
        {
            await one.RunAsync(probe);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever a module's answer makes a case stumble over is the module's fault, and the next case must run.
            string kind = e is TimeoutException or InvalidOperationException ? "" : e.GetType().Name + ": ";
            fault = $"{kind}{e.Message} Events: {string.Join(", ", probe.Actions())}.";
        }

        try
        {
            await probe.CleanUpAsync();
        }
        catch (Exception e) when (e is TimeoutException or IOException)
        {
            fault ??= $"After the case: {e.Message}";
        }

        return new CaseResult(probe.Findings, await ReviveAsync(esl) ?? fault, clock.Elapsed);
    }

    /// <summary>For whoever wants to know why a case went wrong.</summary>
    public bool KeepsFiles { get; set; }

    public async ValueTask DisposeAsync()
    {
        await Switch.DisposeAsync();
        if (!KeepsFiles)
            Switch.Folder.Delete();
    }

    /// <summary>A module that no longer answers is started again, so that the next case runs; says what was wrong.</summary>
    private async Task<string?> ReviveAsync(EslClient esl)
    {
        string count = await esl.ApiAsync("callcenter_config queue count");
        if (int.TryParse(count, out _))
            return null;
        // When it doesn't come back, the next case says so, too.
        string reply = await esl.ApiAsync($"reload {Module.Name}");
        return $"{Module.Name} DIED in this case: {count}. Loaded again: {reply}";
    }

    private async Task<string?> FindRefusalAsync()
    {
        if (await Switch.Esl.ApiAsync($"module_exists {Module.Name}") != "true")
        {
            IEnumerable<string> errors = Switch.Complaints().Where(line => !line.Contains("[WARNING]", StringComparison.Ordinal));
            return $"{Module.Name} isn't loaded:\n{string.Join('\n', errors)}";
        }

        string usage = await Switch.Esl.ApiAsync("callcenter_config");
        return usage.StartsWith("-USAGE", StringComparison.Ordinal) ? null : $"{Module.Name} doesn't speak callcenter_config: {usage}";
    }
}
