using System.Collections.Concurrent;
using Acd.Scripting.Hooks;
using Acd.Scripting.Lookups;
using Acd.Scripting.Running;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acd.Scripting.Tests.Support;

/// <summary>A whole service on a folder, without its watch.</summary>
internal sealed class ScriptSite : IDisposable
{
    private readonly Folder _folder;

    public ScriptSite(Folder folder, LookupPorts? ports = null, Func<ScriptingOptions, ScriptingOptions>? change = null)
    {
        _folder = folder;
        var options = new ScriptingOptions { Folder = folder.Path, WatchMs = 0, Workers = 2, Limits = Script.Limits };
        Service = new ScriptingService(change?.Invoke(options) ?? options, ports ?? new LookupPorts(), NullLogger.Instance, Alerts.Enqueue);
    }

    public ScriptingService Service { get; }

    public ConcurrentQueue<ScriptAlert> Alerts { get; } = new();

    /// <summary>A folder with main.lua, loaded.</summary>
    public static ScriptSite Of(string main, LookupPorts? ports = null, Func<ScriptingOptions, ScriptingOptions>? change = null)
    {
        var scripting = new ScriptSite(new Folder(("main.lua", main)), ports, change);
        Assert.Empty(scripting.Service.Load().Errors);
        return scripting;
    }

    public Task<HookOutcome> Ask(HookRequest? request = null)
    {
        var outcome = new TaskCompletionSource<HookOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        Service.Submit(request ?? Script.Request(), outcome.SetResult);
        return outcome.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    public void Write(string name, string source) => _folder.Write(name, source);

    public void Dispose()
    {
        Service.Dispose();
        _folder.Dispose();
    }
}
