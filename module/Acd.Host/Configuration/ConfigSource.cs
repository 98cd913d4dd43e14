using Acd.Config;
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
        if (LiveConfig.ReadBeside(answer, new CallCenterDocument()) is not { } alone)
            then(LiveConfig.Try(answer));
        else
            requests.Ask(reload: false, other => then(Join(answer, alone, other)), CallCenterConfigReader.ConfigurationName);
    });

    /// <param name="own">acd.conf.</param>
    /// <param name="alone">It read alone: what it refers to may be in the other.</param>
    /// <param name="other">callcenter.conf.</param>
    private static ConfigVerdict Join(ConfigAnswer own, ConfigReadResult alone, ConfigAnswer other)
    {
        if (other.Xml is null)
        {
            var needed = new ConfigError(
                "", "callcenter-conf-needed", $"{other.Error} (acd.conf has compat=mod_callcenter, so callcenter.conf is needed)");
            return new(null, [needed], alone.Warnings);
        }
        var document = CallCenterConfigReader.Read(other.Xml);
        var read = LiveConfig.ReadBeside(own, document) ?? alone;
        List<ConfigError> warnings = [.. read.Warnings, .. document.Warnings];
        if (document.Errors.Count > 0 || read.Config is null)
            return new(null, [.. read.Errors, .. document.Errors], warnings);
        var import = CallCenterImports.Of(read.Config, document, read.HostSettings);
        var joined = CallCenterTrial.Load(import, []);
        var errors = AcdEngine.Check(joined);
        return errors.Count > 0
            ? new(null, [.. errors.Select(read.Located)], warnings)
            : new(joined, [], warnings) { Settings = read.HostSettings, Import = import };
    }
}
