using Acd.Scripting.Bundles;
using Acd.Scripting.Sandbox;
using Microsoft.Extensions.ObjectPool;

namespace Acd.Scripting.Running;

/// <summary>Warm states of one bundle. States that come back after <see cref="Dispose"/>, or broken, are disposed. Any thread.</summary>
internal sealed class ScriptStatePool : IDisposable
{
    private readonly ObjectPool<ScriptState> _states;

    /// <param name="bundle">Already checked.</param>
    /// <param name="limits">For each run.</param>
    /// <param name="retained">So many states are made at once and kept.</param>
    public ScriptStatePool(ScriptBundle bundle, ScriptLimits limits, int retained)
    {
        Bundle = bundle;
        var provider = new DefaultObjectPoolProvider { MaximumRetained = retained };
        _states = provider.Create(new Policy([.. bundle.Files.Values], limits));
        foreach (var state in Enumerable.Range(0, retained).Select(_ => _states.Get()).ToList())
            _states.Return(state);
    }

    public ScriptBundle Bundle { get; }

    public ScriptState Get() => _states.Get();

    public void Return(ScriptState state) => _states.Return(state);

    public void Dispose() => (_states as IDisposable)?.Dispose();

    private sealed class Policy(IReadOnlyList<ScriptFile> files, ScriptLimits limits) : PooledObjectPolicy<ScriptState>
    {
        public override ScriptState Create() => new(files, limits);

        public override bool Return(ScriptState obj) => !obj.IsBroken;
    }
}
