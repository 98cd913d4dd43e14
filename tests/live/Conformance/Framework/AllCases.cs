using Acd.Conformance.Tests.Cases;

namespace Acd.Conformance.Tests.Framework;

/// <summary>All cases, in the order of the report.</summary>
public static class AllCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        .. AgentCommandCases.List,
        .. AgentSettingCases.List,
        .. TierCommandCases.List,
        .. QueueCommandCases.List,
        .. GrammarCases.List,
        .. HostileCases.List,
        .. ConfigurationCases.List,
        .. DetailCases.List,
        .. JsonCases.List,
        .. BaselineCases.List,
        .. LeavingCases.List,
        .. OfferCases.List,
        .. PauseCases.List,
        .. MemberOrderCases.List,
        .. StrategyCases.List,
        .. TierRuleCases.List,
        .. RingAllCases.List,
        .. AbandonCases.List,
        .. ReloadCases.List,
        .. TransferCases.List,
        .. StandbyCases.List,
        .. PresenceCases.List,
        .. MediaCases.List,
        .. OldMeaningCases.List,
        .. LoadImportCases.List,
        .. RestartCases.List,
    ];

    public static Case Named(string id) => List.Single(one => one.Id == id);
}
