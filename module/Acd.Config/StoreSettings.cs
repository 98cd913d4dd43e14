namespace Acd.Config;

/// <summary>What <c>settings</c> says of the store.</summary>
public sealed record StoreSettings
{
    /// <summary>The word that switches it off.</summary>
    public const string None = "none";

    /// <summary><c>none</c>, or one of <see cref="Kinds"/>, a colon and the connection string; empty: not said.</summary>
    public string Database { get; init; } = "";

    /// <summary>Which machine this is when several write into one database.</summary>
    public int Node { get; init; }

    /// <summary>Folder for what the store keeps on this machine; empty: FreeSWITCH's db folder.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Most MiB of the journal; null: the default.</summary>
    public int? JournalMaxMb { get; init; }

    /// <summary>The kinds of database.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["sqlite", "postgresql", "mysql", "mariadb", "sqlserver"];

    /// <summary>What stands before the colon; empty: not said.</summary>
    public string Kind => Database.Split(':')[0];

    /// <summary>What stands behind the colon.</summary>
    public string ConnectionString => Database.Contains(':', StringComparison.Ordinal) ? Database[(Kind.Length + 1)..] : "";
}
