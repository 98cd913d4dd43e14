using System.CommandLine;
using System.Data.Common;

namespace Acd.Migrate;

/// <summary>Takes mod_callcenter's agents and tiers out of its database. Reads only; what it writes is a file of its own.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        Option<string> from = new("--from")
        {
            Description = "mod_callcenter's SQLite file, or the DSN it has: sqlite://…, pgsql://…, mariadb://…", Required = true,
        };
        Option<string> output = new("--output")
        {
            Description = "The file to write the elements for acd.conf.xml to", DefaultValueFactory = _ => "acd_agents.xml",
        };
        Option<bool> dryRun = new("--dry-run") { Description = "Only say what would be taken and what couldn't" };
        RootCommand root = new("Takes agents and tiers of mod_callcenter for mod_acd") { from, output, dryRun };
        root.SetAction(result => Run(
            result.GetValue(from)!, result.GetValue(dryRun) ? null : result.GetValue(output)!, Console.Out, Console.Error));
        return root.Parse(arguments).Invoke();
    }

    /// <param name="from">The data source.</param>
    /// <param name="output">The file to write; null: none.</param>
    /// <param name="report">Gets the report.</param>
    /// <param name="errors">Gets what went wrong; the data source, which may hold a password, isn't in it.</param>
    internal static int Run(string from, string? output, TextWriter report, TextWriter errors)
    {
        using DbConnection? connection = Dsn.Open(from, out string error);
        if (connection is null)
            return Fail(errors, error);
        try
        {
            MigrationReport migrated = Migration.Run(CallCenterTables.Read(connection));
            if (output is not null && File.Exists(output))
                return Fail(errors, $"{output} exists already: move it away, or name another file with --output");
            if (output is not null)
                File.WriteAllText(output, migrated.Fragment);
            report.Write(migrated);
            report.WriteLine(output is null
                ? "nothing was written (--dry-run)"
                : $"written to {output}: include it in acd.conf.xml, then 'acd reload --dry-run' shows what it changes");
            return 0;
        }
        catch (DbException exception)
        {
            return Fail(errors, $"the database can't be read: {exception.Message}. Is it mod_callcenter's (agents, tiers, members)?");
        }
        catch (IOException exception)
        {
            return Fail(errors, $"the file can't be written: {exception.Message}");
        }
    }

    private static int Fail(TextWriter errors, string error)
    {
        errors.WriteLine($"error: {error}");
        return 1;
    }
}
