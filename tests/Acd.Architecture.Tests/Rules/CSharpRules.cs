using Acd.Architecture.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acd.Architecture.Tests.Rules;

/// <summary>What the syntax of a C# file must keep to.</summary>
internal static class CSharpRules
{
    public const int FunctionLinesLimit = 60;

    private static readonly string[] SignalHandling =
        ["PosixSignalRegistration", "CancelKeyPress", "UseConsoleLifetime", "RunConsoleAsync"];

    public static IEnumerable<string> LongFunctions(SourceFile file) =>
        from node in Root(file).DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax
            or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
        let lines = LineCount(node)
        where lines >= FunctionLinesLimit
        select $"{file.Path}:{FirstLine(node)}: a function of {lines} lines; the limit is below {FunctionLinesLimit}";

    /// <summary>A file holds at most one public type, with the file's name up to its first dot.</summary>
    public static IEnumerable<string> PublicTypes(SourceFile file)
    {
        string[] types =
        [
            .. from node in Root(file).DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
               where node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
               let member = (MemberDeclarationSyntax)node
               where member.Modifiers.Any(SyntaxKind.PublicKeyword)
               select member is DelegateDeclarationSyntax d ? d.Identifier.Text : ((BaseTypeDeclarationSyntax)member).Identifier.Text,
        ];
        string expected = file.Name.Split('.')[0];
        if (types.Distinct().Count() > 1)
            yield return $"{file.Path}: more than one public type: {string.Join(", ", types)}";
        else if (types.Length > 0 && types[0] != expected)
            yield return $"{file.Path}: its public type is {types[0]}";
    }

    /// <summary>Whatever starts or ends a process, or takes its signals: inside FreeSWITCH that costs every call.</summary>
    public static IEnumerable<string> ProcessControl(SourceFile file) =>
        from node in Root(file).DescendantNodes()
        let use = ProcessControlIn(node)
        where use is not null
        select $"{file.Path}:{FirstLine(node)}: {use} in a process that belongs to FreeSWITCH";

    private static string? ProcessControlIn(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.Text: "Exit" or "FailFast" } m when LastName(m.Expression) == "Environment" =>
            m.ToString(),
        MemberAccessExpressionSyntax m when LastName(m.Expression) == "Process" => m.ToString(),
        ObjectCreationExpressionSyntax { Type: var type } when LastName(type) is "Process" or "ProcessStartInfo" => node.ToString(),
        IdentifierNameSyntax { Identifier.Text: var name } when SignalHandling.Contains(name) => name,
        _ => null,
    };

    private static string? LastName(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.Text,
        QualifiedNameSyntax name => name.Right.Identifier.Text,
        AliasQualifiedNameSyntax name => name.Name.Identifier.Text,
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        _ => null,
    };

    private static CompilationUnitSyntax Root(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text).GetCompilationUnitRoot();

    /// <summary>From the first line after its attributes to the last.</summary>
    private static int LineCount(SyntaxNode node) => node.GetLocation().GetLineSpan().EndLinePosition.Line - FirstLine(node) + 2;

    private static int FirstLine(SyntaxNode node)
    {
        var attributes = node.ChildNodes().OfType<AttributeListSyntax>().LastOrDefault();
        var first = attributes?.GetLastToken().GetNextToken() ?? node.GetFirstToken();
        return first.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }
}
