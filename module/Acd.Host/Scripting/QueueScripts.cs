using Acd.Engine.Config;

namespace Acd.Host.Scripting;

/// <summary>Which script each queue names. Engine thread only.</summary>
internal sealed class QueueScripts
{
    private Dictionary<string, string> _scripts = [];

    /// <summary>False: no queue names one.</summary>
    public bool Any => _scripts.Count > 0;

    /// <summary>In the order of the configuration.</summary>
    public IReadOnlyDictionary<string, string> All => _scripts;

    public void Configure(EngineConfig config) =>
        _scripts = config.Queues.Where(queue => queue.Script.Length > 0).ToDictionary(queue => queue.Name, queue => queue.Script);

    /// <summary>Null: none.</summary>
    public string? Of(string queue) => _scripts.GetValueOrDefault(queue);
}
