namespace FreeSWITCH;

/// <summary>How mod_managed treats an assembly.</summary>
[Flags]
public enum PluginOptions
{
    /// <summary>The assembly is loaded again whenever its file changes.</summary>
    None = 0,

    /// <summary>A changed file is ignored until <c>managedreload</c> or a restart.</summary>
    NoAutoReload = 1,
}
