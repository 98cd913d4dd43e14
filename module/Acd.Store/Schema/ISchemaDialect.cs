using FluentMigrator.Runner;

namespace Acd.Store.Schema;

/// <summary>What the schema's keeper needs to know of a kind of database.</summary>
internal interface ISchemaDialect
{
    string ConnectionString { get; }

    string NumberType { get; }

    /// <summary>A text type that keeps every character, compares them exactly, and holds so many of them.</summary>
    string TextType(int charactersMax);

    void Choose(IMigrationRunnerBuilder runner);
}
