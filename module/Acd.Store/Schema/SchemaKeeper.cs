using FluentMigrator.Runner;
using FluentMigrator.Runner.Initialization;
using FluentMigrator.Runner.VersionTableInfo;
using Microsoft.Extensions.DependencyInjection;

namespace Acd.Store.Schema;

/// <summary>Brings a database to the newest schema, or leaves it as it is and says why.</summary>
internal static class SchemaKeeper
{
    /// <summary>The newest version this program knows.</summary>
    public const long Newest = 1;

    private static readonly Type[] Migrations = [typeof(FirstSchema)];

    /// <exception cref="StoreSchemaException">It is newer than this program.</exception>
    public static void Update(ISchemaDialect dialect)
    {
        using var services = new ServiceCollection()
            .AddFluentMigratorCore()
            .ConfigureRunner(runner =>
            {
                dialect.Choose(runner);
                runner.WithGlobalConnectionString(dialect.ConnectionString);
            })
            .AddSingleton(dialect)
            .AddScoped<IVersionTableMetaData, VersionTable>()
            .AddSingleton<IFilteringMigrationSource>(provider => new MigrationList(provider, Migrations))
            .BuildServiceProvider(validateScopes: false);
        using var scope = services.CreateScope();
        long found = scope.ServiceProvider.GetRequiredService<IVersionLoader>().VersionInfo.Latest();
        if (found > Newest)
        {
            throw new StoreSchemaException(
                $"the database has version {found} of the schema, this mod_acd knows versions up to {Newest}; nothing was written. "
                + "Install the newer mod_acd on this machine too, or name another database in acd.conf.xml (store)");
        }
        if (found < Newest)
            scope.ServiceProvider.GetRequiredService<IMigrationRunner>().MigrateUp();
    }
}
