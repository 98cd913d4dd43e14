using Acd.Config.Values;

namespace Acd.Config.Sections;

/// <summary>The settings of the store.</summary>
internal static class StoreSettingsReader
{
    private const int NodeMax = 900;
    private const int JournalMaxMbUpTo = 1_000_000;

    public static StoreSettings Read(FieldSet fields, Findings findings) => new()
    {
        Database = Database(fields, findings),
        Node = fields.Number(Names.StoreNode, 0, NodeMax) ?? 0,
        Folder = fields.Text(Names.StoreFolder, ""),
        JournalMaxMb = fields.Number(Names.StoreJournalMaxMb, 1, JournalMaxMbUpTo),
    };

    private static string Database(FieldSet fields, Findings findings)
    {
        if (fields.Find(Names.Store) is not { } field)
            return "";
        StoreSettings settings = new() { Database = field.Value.Trim() };
        bool isKind = StoreSettings.Kinds.Contains(settings.Kind, StringComparer.Ordinal);
        if (settings.Database == StoreSettings.None || settings.Database == "sqlite" || (isKind && settings.ConnectionString.Length > 0))
            return settings.Database;
        // The value may hold a password, so it isn't shown.
        findings.Error(
            field.Place, "store-malformed",
            $"names no database; write {StoreSettings.None}, sqlite, or one of {string.Join(", ", StoreSettings.Kinds)} "
            + $"with a colon and the connection string behind it, like postgresql:Host=db1;Database=acd;Username=acd;Password=…");
        return "";
    }
}
