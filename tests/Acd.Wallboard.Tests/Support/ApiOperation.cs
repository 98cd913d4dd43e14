using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acd.Wallboard.Tests.Support;

/// <summary>One thing the API can be asked for.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Role">The least role that may; null: everybody.</param>
/// <param name="Parameters">Of the path and the query.</param>
/// <param name="Body">Null: none.</param>
internal sealed record ApiOperation(
    string Method, string Path, string? Role, IReadOnlyList<ApiParameter> Parameters, ApiBody? Body)
{
    /// <summary>Statuses it says it answers with; "default": any other.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>The request with a value for every parameter and every member of the body.</summary>
    /// <param name="values">Texts by the name of the parameter or member, or by "TypeOfBody.member".</param>
    /// <param name="body">Another body; null: a right one.</param>
    public HttpRequestMessage Request(IReadOnlyDictionary<string, string> values, HttpContent? body = null)
    {
        string path = Path;
        var query = new List<string>();
        foreach (var parameter in Parameters)
        {
            if (parameter.InPath)
                path = path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(Value(parameter.Name)), StringComparison.Ordinal);
            else
                query.Add($"{parameter.Name}={Uri.EscapeDataString(Value(parameter.Name))}");
        }
        return new HttpRequestMessage(new HttpMethod(Method), query.Count > 0 ? $"{path}?{string.Join('&', query)}" : path)
        {
            Content = body ?? (Body is null ? null : Json(RightBody(values).ToJsonString())),
        };

        string Value(string name) =>
            values.TryGetValue(name, out string? value) ? value : throw new ArgumentException($"say what {name} of {this} is to be");
    }

    public JsonObject RightBody(IReadOnlyDictionary<string, string> values) =>
        new(Body!.Members.Select(member => KeyValuePair.Create(member.Name, member.Right(Body.Type, values))));

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    public override string ToString() => $"{Method} {Path}";
}

/// <summary>A parameter of the path, otherwise of the query.</summary>
internal sealed record ApiParameter(string Name, bool InPath, bool IsNumber);

/// <summary>The JSON object an operation takes.</summary>
internal sealed record ApiBody(string Type, IReadOnlyList<ApiMember> Members);

/// <summary>A member of it.</summary>
internal sealed record ApiMember(string Name, bool IsRequired, IReadOnlyList<string> Types)
{
    public JsonNode? Right(string body, IReadOnlyDictionary<string, string> values)
    {
        if (values.TryGetValue($"{body}.{Name}", out string? text) || values.TryGetValue(Name, out text))
            return Types.Contains("array") ? new JsonArray(text) : JsonValue.Create(text);
        if (Types.Contains("integer"))
            return 1;
        return Types.Contains("boolean") ? false
            : Types.Contains("array") ? new JsonArray()
            : throw new ArgumentException($"say what {Name} of {body} is to be");
    }
}
