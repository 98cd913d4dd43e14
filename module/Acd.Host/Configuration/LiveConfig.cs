using Acd.Config;
using Acd.Config.CallCenter;
using Acd.Engine;
using Acd.Engine.Config;
using Acd.Host.Reports;
using Acd.Host.Scripting;
using Acd.Host.Traffic;

namespace Acd.Host.Configuration;

/// <summary>The configuration in use, and the way to another: read, try, apply, whole or not at all. Engine thread only.</summary>
internal sealed class LiveConfig(
    EngineDriver driver, TrafficCounters counters, LiveStatistics statistics, QueueScripts scripts, AgentOverrides overrides)
{
    private static Sentence Missing { get; } =
        new("config-missing", $"the switch has no {ConfigRequests.Name} and doesn't say why: look at its log");

    /// <summary>As it was read; what was set at the console comes on top of it.</summary>
    public EngineConfig Current { get; private set; } = EngineConfig.Empty;

    /// <summary>Reads a document and tries it on an empty engine; the running one isn't touched.</summary>
    public static ConfigVerdict Try(ConfigAnswer answer)
    {
        if (answer.Xml is null)
            return new(null, [new("", answer.Error ?? Missing)], []);
        try
        {
            return Try(answer.Xml);
        }
        catch (Exception exception)
        {
            // The running engine wasn't touched: a document that trips the reader up is refused, not the end of the calls.
            return new(
                null,
                [new("", "config-unreadable", $"reading {ConfigRequests.Name} failed, please report this: {exception}")],
                []);
        }
    }

    /// <summary>
    /// The document, to be joined with callcenter.conf, whose queues and agents it may refer to. Null: it isn't to be, and
    /// <see cref="Try(ConfigAnswer)"/> says what there is to say.
    /// </summary>
    public static ConfigReadResult? ReadBeside(ConfigAnswer answer, CallCenterDocument callCenter)
    {
        if (answer.Xml is null)
            return null;
        try
        {
            var read = AcdConfigReader.Read(answer.Xml, callCenter);
            return read.HostSettings.MimicsCallCenter ? read : null;
        }
        catch (Exception)
        {
            // Read alone it trips the reader up as well, which then is told.
            return null;
        }
    }

    /// <summary>What <see cref="Apply"/> would find wrong with it; nothing changes.</summary>
    public IReadOnlyList<ConfigError> Check(EngineConfig config) => AcdEngine.Check(overrides.Over(config));

    /// <summary>Makes it the one in use; on errors nothing changes.</summary>
    public IReadOnlyList<ConfigError> Apply(EngineConfig config)
    {
        var errors = driver.Apply(overrides.Over(config));
        if (errors.Count == 0)
        {
            counters.Configure(config);
            statistics.Configure(config);
            scripts.Configure(config);
            Current = config;
            overrides.ForgetOthers(config.Agents);
        }
        return errors;
    }

    /// <summary>Changes what is set for an agent; it outlasts reloads and, with a store, restarts. On errors nothing changes.</summary>
    public IReadOnlyList<string> Override(string agent, Func<AgentOverride, AgentOverride> change)
    {
        var had = overrides[agent];
        var wanted = change(had);
        if (wanted.Capacity > 1 && Current.Agents.Any(other => other.Name == agent && other.Type == AgentType.Standby))
            return [$"a standby agent has one leg, so he can't have {wanted.Capacity} calls: give 1, or make him an agent who is dialled"];
        overrides.Set(agent, wanted);
        var errors = Apply(Current);
        if (errors.Count > 0)
            overrides.Set(agent, had);
        else
            overrides.Keep(agent, wanted);
        return [.. errors.Select(error => error.ToString())];
    }

    private static ConfigVerdict Try(string xml)
    {
        var read = AcdConfigReader.Read(xml);
        if (read.Config is null || read.Errors.Count > 0)
            return new(null, read.Errors, read.Warnings);
        var errors = AcdEngine.Check(read.Config);
        return errors.Count > 0
            ? new(null, [.. errors.Select(read.Located)], read.Warnings)
            : new(read.Config, [], read.Warnings) { Settings = read.HostSettings };
    }
}
