using FluentMigrator;
using FluentMigrator.Runner;
using FluentMigrator.Runner.Initialization;
using Microsoft.Extensions.DependencyInjection;

namespace Acd.Store.Schema;

/// <summary>The migrations by name: found by a scan, they could be those of somebody else's assembly.</summary>
internal sealed class MigrationList(IServiceProvider services, IReadOnlyList<Type> migrations) : IFilteringMigrationSource
{
    public IEnumerable<IMigration> GetMigrations(Func<Type, bool> predicate) =>
        migrations.Where(predicate).Select(type => (IMigration)ActivatorUtilities.CreateInstance(services, type));
}
