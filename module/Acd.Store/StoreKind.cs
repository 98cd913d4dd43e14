namespace Acd.Store;

/// <summary>Which database keeps the records.</summary>
public enum StoreKind
{
    /// <summary>Nothing is kept.</summary>
    None,
    Sqlite,
    PostgreSql,

    /// <summary>MariaDB or MySQL.</summary>
    MySql,
    SqlServer,
}
