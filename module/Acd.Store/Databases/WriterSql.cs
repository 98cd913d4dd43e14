namespace Acd.Store.Databases;

/// <summary>The statements around a batch that are the same for every database. Values are parameters.</summary>
internal static class WriterSql
{
    public const string CountWriter = "select count(*) from acd_writers where node = @node";

    public const string AddWriter = "insert into acd_writers (node, last_number, owner) values (@node, 0, @owner)";

    public const string MoveMark = "update acd_writers set last_number = @last, owner = @owner where node = @node";

    public const string CountCaller = "select count(*) from acd_callers where call_uuid = @uuid and joined_at_ms = @joined";

    /// <summary>All one after another, for who wants to see what is sent.</summary>
    public static readonly IReadOnlyList<string> All = [CountWriter, AddWriter, MoveMark, CountCaller];
}
