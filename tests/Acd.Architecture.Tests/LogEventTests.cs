using Acd.Architecture.Tests.Rules;
using Acd.Architecture.Tests.Source;

namespace Acd.Architecture.Tests;

public sealed class LogEventTests
{
    [Fact]
    public void Event_ids_are_unique() => Rule.Holds(LogEventRules.Ids(Repository.Module.Where(file => file.IsCSharp)));

    [Fact]
    public void An_id_used_twice_is_found()
    {
        var first = Sample("[LoggerMessage(7, LogLevel.Error, \"a\")] void A();");
        var second = Sample("[LoggerMessage(EventId = 7)] void B();");
        Rule.Finds("event id 7 is used by", LogEventRules.Ids([first, second]));
    }

    [Fact]
    public void A_missing_id_is_found() =>
        Rule.Finds("A: has no event id", LogEventRules.Ids([Sample("[LoggerMessage(LogLevel.Error, \"a\")] void A();")]));

    [Fact]
    public void Different_ids_are_left_alone()
    {
        const string Members = "[LoggerMessage(1, LogLevel.Error, \"a\")] void A(); [LoggerMessage(eventId: 2)] void B();";
        Rule.Holds(LogEventRules.Ids([Sample(Members)]));
    }

    private static SourceFile Sample(string members) => new("sample.cs", $"class C {{ {members} }}");
}
