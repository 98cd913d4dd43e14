namespace Acd.Migrate;

/// <summary>What a migration takes, and what it can't.</summary>
/// <param name="Fragment">Elements for acd.conf.xml.</param>
/// <param name="Taken">One line per agent and tier.</param>
/// <param name="Changed">Taken, but not as it stood: what and why.</param>
/// <param name="NotTaken">Left behind: what, why, and what to do.</param>
internal sealed record MigrationReport(
    string Fragment, IReadOnlyList<string> Taken, IReadOnlyList<string> Changed, IReadOnlyList<string> NotTaken)
{
    public override string ToString() =>
        Section("taken", '+', Taken) + Section("taken with changes", '~', Changed) + Section("not taken", '-', NotTaken);

    private static string Section(string title, char mark, IReadOnlyList<string> lines) =>
        $"{title}: {lines.Count}\n" + string.Concat(lines.Select(line => $"  {mark} {line}\n"));
}
