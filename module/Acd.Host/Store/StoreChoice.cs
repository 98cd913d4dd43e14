using Acd.Config;
using Acd.Engine.Recovery;
using Acd.Store;

namespace Acd.Host.Store;

/// <summary>From the configuration's words to the store's options.</summary>
internal static class StoreChoice
{
    /// <summary>Null: no store is wanted, or there is no folder for one.</summary>
    public static StoreOptions? Of(StoreSettings settings, HostOptions host)
    {
        string folder = settings.Folder.Length > 0 ? settings.Folder : host.StoreFolder;
        if (settings.Kind == StoreSettings.None || folder.Length == 0)
            return null;
        var options = new StoreOptions
        {
            Kind = KindOf(settings.Kind), ConnectionString = ConnectionString(settings), Folder = folder, Node = settings.Node,
            WallClock = host.WallClock, StraysAfter = TimeSpan.FromMilliseconds(RecoveredState.RejoinMs),
        };
        return settings.JournalMaxMb is { } megabytes ? options with { JournalBytesMax = (long)megabytes << 20 } : options;
    }

    /// <summary>For those who only read the records.</summary>
    public static StoreOptions ToRead(StoreSettings settings, string folder) =>
        new() { Kind = KindOf(settings.Kind), ConnectionString = ConnectionString(settings), Folder = folder };

    private static StoreKind KindOf(string word) => word switch
    {
        "postgresql" => StoreKind.PostgreSql,
        "mysql" or "mariadb" => StoreKind.MySql,
        "sqlserver" => StoreKind.SqlServer,
        _ => StoreKind.Sqlite,
    };

    /// <summary>With SQLite a bare file name will do.</summary>
    private static string ConnectionString(StoreSettings settings)
    {
        string text = settings.ConnectionString;
        return settings.Kind == "sqlite" && text.Length > 0 && !text.Contains('=', StringComparison.Ordinal) ? $"Data Source={text}" : text;
    }
}
