using System.Reflection;
using Acd.Host.Logging;
using Microsoft.Extensions.Logging;

namespace Acd.Host.Tests.Logging;

public sealed class LogCatalogueTests
{
    private static readonly List<(string Method, LoggerMessageAttribute Message)> Messages =
    [
        .. typeof(LogCatalogue).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => (method.Name, method.GetCustomAttribute<LoggerMessageAttribute>()!))
            .Where(found => found.Item2 is not null),
    ];

    [Fact]
    public void Every_message_is_found() => Assert.True(Messages.Count >= 15, $"found {Messages.Count}");

    [Fact]
    public void No_number_is_used_twice() =>
        Assert.Empty(Messages.GroupBy(found => found.Message.EventId).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Numbers_ascend_in_the_file_and_stay_in_the_hosts_range()
    {
        var ids = Messages.Select(found => found.Message.EventId).ToList();

        Assert.Equal(ids.Order(), ids);
        Assert.All(ids, id => Assert.InRange(id, 1_000, 1_999));
    }

    [Fact]
    public void No_text_is_used_twice() => Assert.Equal(Messages.Count, Messages.Select(found => found.Message.Message).Distinct().Count());
}
