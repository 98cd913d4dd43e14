namespace Acd.Conformance.Tests.Framework;

/// <summary>One behaviour that is looked at in every module.</summary>
/// <param name="Id">Short name, also the first part of the names of its queues and agents: no two cases meet.</param>
/// <param name="Title">The behaviour, in a line.</param>
/// <param name="RunAsync">Does something and records what came of it.</param>
public sealed record Case(string Id, string Title, Func<Probe, Task> RunAsync)
{
    /// <summary>Before all others, whatever the order of the tests.</summary>
    public bool ComesFirst { get; init; }

    public IReadOnlyList<QueueXml> Queues { get; init; } = [QueueXml.Plain];

    /// <summary>"agent" elements of the configuration; @ stands for the case's id.</summary>
    public IReadOnlyList<string> Agents { get; init; } = [];

    /// <summary>"tier" elements of the configuration; @ stands for the case's id.</summary>
    public IReadOnlyList<string> Tiers { get; init; } = [];
}
