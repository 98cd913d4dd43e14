using Acd.Engine.Agents;
using Acd.Engine.Announcements;
using Acd.Engine.Config;
using Acd.Engine.Routing;
using Acd.Engine.Skills;
using Acd.Engine.Timing;

namespace Acd.Engine.Queues;

/// <summary>One queue: its rules, who waits and who could serve.</summary>
internal sealed class Queue
{
    /// <summary>Stands in the records of the pools; nobody ever waits in it.</summary>
    public static readonly Queue None = new(new QueueConfig { Name = "" }, new SkillCatalogue());

    public Queue(QueueConfig config, SkillCatalogue catalogue)
    {
        Routes = new Routes(this, catalogue);
        NoAgentDeadline = new Deadline(this);
        Configure(config);
    }

    public QueueConfig Config { get; private set; } = null!;

    public IAgentStrategy Strategy { get; private set; } = null!;

    /// <summary>For callers who bring no requirement.</summary>
    public SkillPlan SkillPlan { get; private set; } = SkillPlan.Anyone;

    /// <summary>What its waiting callers are told.</summary>
    public AnnouncementPlan[] Announcements { get; private set; } = [];

    /// <summary>What its agents hear before they are connected.</summary>
    public IReadOnlyList<string>? AgentPrompt { get; private set; }

    /// <summary>What its callers hear before they are connected.</summary>
    public IReadOnlyList<string>? CallerPrompt { get; private set; }

    /// <summary>What its agents hear when the caller is gone.</summary>
    public IReadOnlyList<string>? CallerGonePrompt { get; private set; }

    public string Name => Config.Name;

    /// <summary>Taken out of the configuration; callers who talk may finish.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Taken out of the configuration, but its callers are served first.</summary>
    public bool IsRetired { get; set; }

    public QueueMode Mode { get; set; }

    /// <summary>Given with the mode: where callers go instead of the configured extension; empty: nothing was given.</summary>
    public string OrderedExtension { get; set; } = "";

    /// <summary>Where callers go who are refused or sent away.</summary>
    public string ClosedExtension => OrderedExtension.Length > 0 ? OrderedExtension : Config.ClosedExtension;

    public Routes Routes { get; }

    /// <summary>All agents who serve this queue, in the order of the configuration.</summary>
    public List<Tier> Tiers { get; } = [];

    /// <summary>Agents who count as present.</summary>
    public int Present { get; set; }

    /// <summary>Callers who wait or are being offered; the length of the queue.</summary>
    public int Waiting { get; set; }

    /// <summary>Callers being dialled back.</summary>
    public int LiveCallbacks { get; set; }

    /// <summary>Callers whose turn it was while as many customers were being dialled as may be.</summary>
    public RankTree<CallerRank, Caller> BlockedCallbacks { get; } = new();

    /// <summary>NoAgentSince: nobody has been present for as long as callers may wait for that.</summary>
    public Deadline NoAgentDeadline { get; }

    /// <summary>No agent has been present for so long that callers are sent away.</summary>
    public bool IsDeserted { get; set; }

    /// <summary>Something happened that has to be looked after before the input is over.</summary>
    public bool IsDirty { get; set; }

    public long LastOfferOrder { get; set; }

    public HandleTime HandleTime { get; } = new();

    public void Configure(QueueConfig config)
    {
        Config = config;
        Strategy = AgentStrategies.Find(config.Strategy)
            ?? throw new ArgumentException($"unknown strategy \"{config.Strategy}\"; the validator lets none through", nameof(config));
        Announcements = [.. config.Announcements.Select(announcement => new AnnouncementPlan(announcement, config))];
        AgentPrompt = Playlist.Of(config.AgentPrompt, config).With(0, 0);
        CallerPrompt = Playlist.Of(config.CallerPrompt, config).With(0, 0);
        CallerGonePrompt = Playlist.Of(config.CallerGonePrompt, config).With(0, 0);
        SkillPlan = config.SkillSteps.IsDefaultOrEmpty
            ? SkillPlan.Anyone
            : new SkillPlan([.. config.SkillSteps.Select(step => (step.AfterMs, Parsed(step.Requirement)))]);
    }

    /// <summary>The caller has waited as long as this queue allows.</summary>
    public bool IsOverdue(Caller caller, long nowMs) => Config.MaxWaitMs > 0 && nowMs - caller.LimitFromMs >= Config.MaxWaitMs;

    private static SkillExpression Parsed(string requirement) => SkillExpression.TryParse(requirement, out var expression, out var error)
        ? expression!
        : throw new ArgumentException($"{error}; the validator lets none through", nameof(requirement));
}
