namespace FreeSWITCH;

/// <summary>Asked once when the assembly is loaded.</summary>
public interface IPluginOptionsProvider
{
    /// <summary>The options that hold for every plugin in the assembly.</summary>
    PluginOptions GetOptions();
}
