using Acd.Store.Databases;
using FluentMigrator;

namespace Acd.Store.Schema;

/// <summary>
/// The tables of records, and the mark of each machine that writes. MariaDB keeps each table at once: who was stopped in the middle goes on
/// with what is missing.
/// </summary>
[Migration(1, "records")]
internal sealed class FirstSchema(ISchemaDialect dialect) : Migration
{
    public override void Up()
    {
        foreach (var table in RecordTables.All)
            Build(table);
        if (Schema.Table("acd_writers").Exists())
            return;
        Create.Table("acd_writers")
            .WithColumn("node").AsCustom(dialect.NumberType).NotNullable().PrimaryKey()
            .WithColumn("last_number").AsCustom(dialect.NumberType).NotNullable()
            .WithColumn("owner").AsCustom(dialect.TextType(CleanText.UuidMax)).NotNullable();
    }

    public override void Down() => throw new NotSupportedException("Records are never thrown away by a program.");

    private void Build(RecordTable table)
    {
        if (!Schema.Table(table.Name).Exists())
            BuildTable(table);
        foreach (var column in table.Columns.Where(column => column.Since == 1 && column.Indexed))
        {
            string index = $"{table.Name}_{column.Name}";
            if (!Schema.Table(table.Name).Index(index).Exists())
                Create.Index(index).OnTable(table.Name).OnColumn(column.Name);
        }
    }

    private void BuildTable(RecordTable table)
    {
        var create = Create.Table(table.Name).WithColumn("number").AsCustom(dialect.NumberType).NotNullable().PrimaryKey();
        foreach (var column in table.Columns.Where(column => column.Since == 1 && column.Name != "number"))
        {
            string type = column.IsText ? dialect.TextType(column.CharactersMax) : dialect.NumberType;
            create = create.WithColumn(column.Name).AsCustom(type).NotNullable();
        }
    }
}
