using Acd.Config.Values;
using Acd.Engine.Config;
using static Acd.Config.Values.Parameters;

namespace Acd.Config.Forms;

/// <summary>An agent's place in a queue.</summary>
internal static class TierForm
{
    public static readonly ElementForm<TierConfig> Tier = new(
        "tier attribute",
        new TierConfig("", ""),
        [
            NameOf(Names.Queue, tier => tier.Queue),
            NameOf(Names.Agent, tier => tier.Agent),
            Whole<TierConfig>(Names.Level, tier => tier.Level, (tier, v) => tier with { Level = (int)v }, 0, ConfigLimits.LevelMax),
            Whole<TierConfig>(
                Names.Position, tier => tier.Position, (tier, v) => tier with { Position = (int)v }, 0, ConfigLimits.LevelMax),
            Whole<TierConfig>(Names.Weight, tier => tier.Weight, (tier, v) => tier with { Weight = (int)v }, 1, ConfigLimits.TierWeightMax),
            YesNo<TierConfig>(Names.Paused, tier => tier.IsPaused, (tier, v) => tier with { IsPaused = v }),
        ]);

    /// <summary>Read with the element's place, before the others.</summary>
    private static Parameter<TierConfig> NameOf(string name, Func<TierConfig, string> get) => new(name, (_, tier) => tier, get);
}
