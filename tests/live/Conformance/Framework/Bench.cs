using System.Collections.Concurrent;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Framework;

/// <summary>Both exchanges, for the whole run. Each case runs once on both at the same time; the tests ask for either result.</summary>
public sealed class Bench : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<CaseRun>>> _runs = new();
    private Exchange? _stock;
    private Exchange? _ours;

    /// <summary>Why nothing can run on this machine; null when it can.</summary>
    public string? Missing { get; private set; }

    /// <summary>Why no case can run on mod_acd; null when it can.</summary>
    public string? OursRefusal => _ours?.Refusal;

    public async ValueTask InitializeAsync()
    {
        Missing = FindMissing();
        if (Missing is not null)
            return;
        await Task.WhenAll(
            StartAsync(Module.Stock, exchange => _stock = exchange), StartAsync(Module.Ours, exchange => _ours = exchange));
        if (_stock!.Refusal is not null)
            throw new InvalidOperationException($"Nothing to compare with. {_stock.Refusal}\n{_stock.Switch.Describe()}");
        foreach (Case one in AllCases.List.Where(one => one.ComesFirst && ConformanceTests.IsWanted(one.Id)))
            await RunAsync(one.Id);
    }

    public Task<CaseRun> RunAsync(string id) => _runs.GetOrAdd(id, _ => new Lazy<Task<CaseRun>>(() =>
        RunOnBothAsync(AllCases.Named(id)))).Value;

    public async ValueTask DisposeAsync()
    {
        CaseRun[] runs = await Task.WhenAll(AllCases.List.Where(one => _runs.ContainsKey(one.Id)).Select(one => _runs[one.Id].Value));
        if (runs.Length > 0)
            await new Report(runs, OursRefusal).WriteAsync();
        await DisposeAsync(_stock, runs.Any(run => run.Stock.Verdict == Verdict.Worse));
        await DisposeAsync(_ours, runs.Any(run => run.Ours?.Verdict == Verdict.Worse) || OursRefusal is not null);
    }

    private static async Task DisposeAsync(Exchange? exchange, bool keepFiles)
    {
        if (exchange is null)
            return;
        exchange.KeepsFiles = keepFiles;
        if (keepFiles)
            await Console.Out.WriteLineAsync($"Files of {exchange.Module.Name}, its log among them: {exchange.Switch.Folder.Root}");
        await exchange.DisposeAsync();
    }

    private static async Task StartAsync(Module module, Action<Exchange> keep) =>
        keep(await Exchange.StartAsync(FreeSwitchInstallation.Found!, module, AllCases.List));

    private static string? FindMissing()
    {
        if (FreeSwitchInstallation.Found is not { } installation)
            return FreeSwitchInstallation.Missing;
        string[] missing =
        [
            .. new[] { Module.Stock.Name, "mod_loopback", "mod_sndfile" }
                .Where(name => !File.Exists(Path.Combine(installation.ModuleFolder, name + ".so"))),
        ];
        return missing.Length == 0
            ? null
            : $"{installation.ModuleFolder} lacks {string.Join(", ", missing)}. Build or install these modules.";
    }

    private async Task<CaseRun> RunOnBothAsync(Case one)
    {
        Task<CaseResult> stock = _stock!.RunAsync(one);
        Task<CaseResult?> ours = RunOnOursAsync(one);
        return new CaseRun(one, await stock, await ours);
    }

    private async Task<CaseResult?> RunOnOursAsync(Case one) => _ours!.Refusal is null ? await _ours.RunAsync(one) : null;
}
