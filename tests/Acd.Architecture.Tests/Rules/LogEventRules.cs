using Acd.Architecture.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acd.Architecture.Tests.Rules;

/// <summary>Operators and alerts know a log line by its event id.</summary>
internal static class LogEventRules
{
    /// <summary>Ids that more than one [LoggerMessage] has, and [LoggerMessage]s without an id that is written out.</summary>
    public static IEnumerable<string> Ids(IEnumerable<SourceFile> files)
    {
        var events = files.SelectMany(InFile).ToList();
        foreach (var (_, where) in events.Where(e => e.Id is null))
            yield return $"{where}: has no event id";
        foreach (var same in events.Where(e => e.Id is not null).GroupBy(e => e.Id).Where(group => group.Count() > 1))
            yield return $"event id {same.Key} is used by {string.Join(" and ", same.Select(e => e.Where))}";
    }

    private static IEnumerable<(string? Id, string Where)> InFile(SourceFile file) =>
        from method in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        from attribute in method.AttributeLists.SelectMany(list => list.Attributes)
        where attribute.Name.ToString() is "LoggerMessage" or "LoggerMessageAttribute"
        select (IdOf(attribute), $"{file.Path}: {method.Identifier.Text}");

    private static string? NameOf(AttributeArgumentSyntax argument) =>
        argument.NameEquals?.Name.Identifier.Text ?? argument.NameColon?.Name.Identifier.Text;

    private static string? IdOf(AttributeSyntax attribute)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? [];
        var id = arguments.FirstOrDefault(argument => NameOf(argument) is "EventId" or "eventId")
            ?? arguments.FirstOrDefault(argument => NameOf(argument) is null);
        return id?.Expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.NumericLiteralExpression)
            ? literal.Token.ValueText
            : null;
    }
}
