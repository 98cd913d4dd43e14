using Acd.Config;
using Acd.Engine;
using Acd.Engine.Ports;
using Acd.Host.Logging;
using Microsoft.Extensions.Logging;

namespace Acd.Host.Configuration;

/// <summary>Asks the switch for configurations and finds who asked when the answer comes, or doesn't. Engine thread only.</summary>
internal sealed class ConfigRequests(ISwitch @switch, ILogger log)
{
    public const string Name = AcdConfigReader.ConfigurationName;
    private const long TimeoutUs = 10_000_000;
    private readonly AwaitedAnswers<(string Name, Action<ConfigAnswer> Then)> _asked = new();

    /// <param name="reload">Makes the switch read its files again first.</param>
    /// <param name="then">Called exactly once, with an error when no answer comes in time.</param>
    /// <param name="name">Of the configuration.</param>
    public void Ask(bool reload, Action<ConfigAnswer> then, string name = Name)
    {
        @switch.RequestConfig(_asked.Add((name, then), @switch.NowUs + TimeoutUs), name, reload);
    }

    public void OnConfig(ulong id, string? xml, string? error)
    {
        if (_asked.Take(id, out var request))
            request.Then(new ConfigAnswer(xml, error is null ? null : new Sentence("config-unavailable", $"{error}")));
        else
            log.ConfigTooLate(id);
    }

    /// <summary>To be called often: gives up on answers that are overdue.</summary>
    public void CheckTimeouts()
    {
        foreach (var request in _asked.TakeOverdue(@switch.NowUs))
        {
            request.Then(new ConfigAnswer(null, new Sentence(
                "config-unanswered",
                $"the switch didn't answer the request for {request.Name} within {TimeoutUs / 1_000_000} s: look at its log for XML " +
                $"errors, and at mod_xml_curl's server if you use one")));
        }
    }
}
