using System.Data.Common;
using FluentMigrator.Runner.Processors.Postgres;
using Npgsql;

namespace Acd.Store.Databases.PostgreSql;

/// <summary>Our provider instead of one found by name.</summary>
internal sealed class OwnPostgresFactory(IServiceProvider services) : PostgresDbFactory(services)
{
    protected override DbProviderFactory CreateFactory() => NpgsqlFactory.Instance;
}
