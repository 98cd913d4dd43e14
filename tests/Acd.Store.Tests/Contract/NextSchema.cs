using Acd.Store.Schema;
using FluentMigrator;

namespace Acd.Store.Tests.Contract;

/// <summary>What a later version of the module might bring: a column that the records of today haven't.</summary>
[Migration(2, "a column more")]
internal sealed class NextSchema(ISchemaDialect dialect) : Migration
{
    public const string Column = "later";

    public override void Up() =>
        Alter.Table("acd_callers").AddColumn(Column).AsCustom(dialect.NumberType).NotNullable().WithDefaultValue(2);

    public override void Down() => throw new NotSupportedException();
}
