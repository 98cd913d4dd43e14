using Acd.Config.CallCenter;
using Acd.Engine;
using Acd.Engine.Config;
using Acd.Host.CallCenter;

namespace Acd.Host.Configuration;

/// <summary>Reads all of the configuration: acd.conf, and callcenter.conf when acd.conf asks for mod_callcenter's face.</summary>
internal sealed class ConfigSource(ConfigRequests requests)
{
    /// <param name="reload">Makes the switch read its files again first.</param>
    /// <param name="then">Called exactly once; the running engine isn't touched.</param>
    public void Read(bool reload, Action<ConfigVerdict> then) => requests.Ask(reload, answer =>
    {
        var own = LiveConfig.Try(answer);
        if (own.Config is { } config && own.Settings.MimicsCallCenter)
            requests.Ask(reload: false, other => then(Join(own, config, other)), CallCenterConfigReader.ConfigurationName);
        else
            then(own);
    });

    private static ConfigVerdict Join(ConfigVerdict own, EngineConfig config, ConfigAnswer answer)
    {
        if (answer.Xml is null)
            return new(null, [$"{answer.Error} (acd.conf has compat=mod_callcenter, so callcenter.conf is needed)"], own.Warnings);
        var document = CallCenterConfigReader.Read(answer.Xml);
        var warnings = own.Warnings.Concat(document.Warnings.Select(warning => warning.ToString())).ToList();
        if (document.Errors.Count > 0)
            return new(null, [.. document.Errors.Select(error => error.ToString())], warnings);
        var import = CallCenterImports.Of(config, document, own.Settings);
        var joined = CallCenterTrial.Load(import, []);
        var errors = AcdEngine.Check(joined);
        return errors.Count > 0
            ? new(null, [.. errors.Select(error => error.ToString())], warnings)
            : new(joined, [], warnings) { Settings = own.Settings, Import = import };
    }
}
