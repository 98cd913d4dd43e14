using Acd.Config;
using Acd.Host.Store;
using Acd.Store.Reading;

namespace Acd.Host.Reports.Stored;

/// <summary>Where the report command finds the records.</summary>
internal static class ReportSource
{
    /// <summary>Holds what <c>--store</c> would say: a password has no place on a command line that others can list.</summary>
    public const string Variable = "ACD_REPORT_STORE";

    /// <param name="store">The word of acd.conf.xml's <c>store</c>; null: what the variable says.</param>
    /// <param name="folder">With SQLite, the store's folder; null: the database says where it is.</param>
    /// <exception cref="FormatException">That isn't a database.</exception>
    /// <exception cref="IOException">There is none.</exception>
    public static IRecordReader Of(string? store, string? folder)
    {
        string? variable = Environment.GetEnvironmentVariable(Variable);
        string said = store ?? (folder is null && !string.IsNullOrEmpty(variable) ? variable : "sqlite");
        var settings = new StoreSettings { Database = said };
        bool isFolder = said == "sqlite";
        if (isFolder && folder is null)
            throw new FormatException($"write --folder with the store's folder, or --store or {Variable} with its database");
        if (!isFolder && (!StoreSettings.Kinds.Contains(settings.Kind, StringComparer.Ordinal) || settings.ConnectionString.Length == 0))
        {
            // It may hold a password, so it isn't shown.
            throw new FormatException(
                $"--store or {Variable} names no database; write what acd.conf.xml says, as postgresql:Host=db1;Database=acd;Username=acd");
        }
        if (isFolder)
            RecordArchive.CheckFolder(folder!);
        return RecordReaders.Open(StoreChoice.ToRead(settings, folder ?? ""));
    }
}
