using Acd.Store.Databases;
using FluentMigrator;

namespace Acd.Store.Schema;

/// <summary>The tables of records, and the mark of each machine that writes.</summary>
[Migration(1, "records")]
internal sealed class FirstSchema(ISchemaDialect dialect) : Migration
{
    public override void Up()
    {
        foreach (var table in RecordTables.All)
            Build(table);
        Create.Table("acd_writers")
            .WithColumn("node").AsCustom(dialect.NumberType).NotNullable().PrimaryKey()
            .WithColumn("last_number").AsCustom(dialect.NumberType).NotNullable()
            .WithColumn("owner").AsCustom(dialect.TextType(CleanText.UuidMax)).NotNullable();
    }

    public override void Down() => throw new NotSupportedException("Records are never thrown away by a program.");

    private void Build(RecordTable table)
    {
        var create = Create.Table(table.Name).WithColumn("number").AsCustom(dialect.NumberType).NotNullable().PrimaryKey();
        foreach (var column in table.Columns.Where(column => column.Since == 1 && column.Name != "number"))
        {
            string type = column.IsText ? dialect.TextType(column.CharactersMax) : dialect.NumberType;
            create = create.WithColumn(column.Name).AsCustom(type).NotNullable();
        }
        foreach (var column in table.Columns.Where(column => column.Since == 1 && column.Indexed))
            Create.Index($"{table.Name}_{column.Name}").OnTable(table.Name).OnColumn(column.Name);
    }
}
