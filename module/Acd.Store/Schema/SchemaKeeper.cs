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

    /// <summary>From an empty database to <see cref="Newest"/>.</summary>
    public static readonly IReadOnlyList<Type> Migrations = [typeof(FirstSchema)];

    /// <exception cref="StoreSchemaException">It is newer than this program.</exception>
    public static void Update(ISchemaDialect dialect) => Update(dialect, Migrations, Newest);

    /// <summary>The same for a program that knows other versions.</summary>
    /// <exception cref="StoreSchemaException">It is newer than <paramref name="newest"/>.</exception>
    public static void Update(ISchemaDialect dialect, IReadOnlyList<Type> migrations, long newest)
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
            .AddSingleton<IFilteringMigrationSource>(provider => new MigrationList(provider, migrations))
            .BuildServiceProvider(validateScopes: false);
        using var scope = services.CreateScope();
        long found = scope.ServiceProvider.GetRequiredService<IVersionLoader>().VersionInfo.Latest();
        if (found > newest)
        {
            throw new StoreSchemaException(
                $"the database has version {found} of the schema, this mod_acd knows versions up to {newest}; nothing was written. "
                + "Install the newer mod_acd on this machine too, or name another database in acd.conf.xml (store)");
        }
        if (found < newest)
            scope.ServiceProvider.GetRequiredService<IMigrationRunner>().MigrateUp();
    }
}
