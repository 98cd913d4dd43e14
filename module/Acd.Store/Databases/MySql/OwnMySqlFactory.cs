using System.Data.Common;
using FluentMigrator.Runner.Processors.MySql;
using MySqlConnector;

namespace Acd.Store.Databases.MySql;

/// <summary>Our provider instead of one found by name.</summary>
internal sealed class OwnMySqlFactory(IServiceProvider services) : MySqlDbFactory(services)
{
    protected override DbProviderFactory CreateFactory() => MySqlConnectorFactory.Instance;
}
