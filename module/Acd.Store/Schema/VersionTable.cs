using FluentMigrator.Runner.VersionTableInfo;

namespace Acd.Store.Schema;

/// <summary>Where the versions of the schema are noted.</summary>
internal sealed class VersionTable : IVersionTableMetaData
{
    public bool OwnsSchema => false;

    public string SchemaName => "";

    public string TableName => "acd_schema_version";

    public string ColumnName => "version";

    public string DescriptionColumnName => "description";

    public string UniqueIndexName => "acd_schema_version_once";

    public string AppliedOnColumnName => "applied_on";

    public bool CreateWithPrimaryKey => false;
}
