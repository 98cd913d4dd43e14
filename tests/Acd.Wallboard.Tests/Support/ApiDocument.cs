using System.Net.Http.Json;
using System.Text.Json;

namespace Acd.Wallboard.Tests.Support;

/// <summary>What a site says of its API: an endpoint it serves is in here, and so is walked by the tests.</summary>
internal sealed class ApiDocument
{
    private readonly JsonElement _root;

    private ApiDocument(JsonElement root)
    {
        _root = root;
        Operations =
        [
            .. from path in root.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select Operation(operation.Name.ToUpperInvariant(), path.Name, operation.Value),
        ];
        Assert.True(Operations.Count > 20, "the document has fewer operations than the server ever had");
    }

    public IReadOnlyList<ApiOperation> Operations { get; }

    public static async Task<ApiDocument> OfAsync(Site site) =>
        new(await site.Browser.GetFromJsonAsync<JsonElement>("/openapi/v1.json", TestContext.Current.CancellationToken));

    private ApiOperation Operation(string method, string path, JsonElement operation) => new(
        method, path, operation.TryGetProperty("x-acd-role", out var role) ? role.GetString() : null,
        operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray().Select(Parameter)] : [],
        operation.TryGetProperty("requestBody", out var body)
            ? Body(body.GetProperty("content").GetProperty("application/json").GetProperty("schema"))
            : null)
    {
        Answers = [.. operation.GetProperty("responses").EnumerateObject().Select(answer => answer.Name)],
    };

    private static ApiParameter Parameter(JsonElement parameter) => new(
        parameter.GetProperty("name").GetString()!, parameter.GetProperty("in").GetString() == "path",
        Types(parameter.GetProperty("schema")).Contains("integer"));

    private ApiBody Body(JsonElement schema)
    {
        string reference = schema.GetProperty("$ref").GetString()!;
        string name = reference[(reference.LastIndexOf('/') + 1)..];
        var type = _root.GetProperty("components").GetProperty("schemas").GetProperty(name);
        string[] required = type.TryGetProperty("required", out var names)
            ? [.. names.EnumerateArray().Select(one => one.GetString()!)]
            : [];
        return new(name,
        [
            .. type.GetProperty("properties").EnumerateObject()
                .Select(member => new ApiMember(member.Name, required.Contains(member.Name), Types(member.Value))),
        ]);
    }

    /// <summary>"reference": an enumeration, by name.</summary>
    private static string[] Types(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
            return ["reference"];
        return type.ValueKind == JsonValueKind.String
            ? [type.GetString()!]
            : [.. type.EnumerateArray().Select(one => one.GetString()!)];
    }
}
