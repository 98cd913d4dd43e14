using System.Net.Mime;
using System.Text.Json.Nodes;
using Acd.Wallboard.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;

namespace Acd.Wallboard.Api;

/// <summary>Adds to the API's description who may call what and how refusals look, from what the server itself goes by.</summary>
internal static class ApiDescription
{
    /// <summary>Member of an operation: the least <see cref="UserRole"/>; not there: everybody may call it.</summary>
    private const string RoleMember = "x-acd-role";

    private const string TokenScheme = "token";
    private const string CookieScheme = "cookie";

    public static void Configure(OpenApiOptions api, string version)
    {
        api.AddDocumentTransformer((document, _, _) =>
        {
            (document.Info.Title, document.Info.Version) = ("mod_acd", version);
            document.AddComponent(TokenScheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token an admin made; for programs.",
            });
            document.AddComponent(CookieScheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = CookieLogin.CookieName,
                Description = "Set by /api/v1/login; for people.",
            });
            return Task.CompletedTask;
        });
        api.AddOperationTransformer(DescribeAsync);
    }

    /// <summary>The members of <see cref="Problems"/>.</summary>
    private static void Describe(OpenApiSchema problem)
    {
        problem.Properties ??= new Dictionary<string, IOpenApiSchema>();
        problem.Properties[Problems.Code] = new OpenApiSchema
        {
            Type = JsonSchemaType.String, Description = "Names the sentence in detail; it stays when the words change.",
        };
        problem.Properties[Problems.Values] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String },
            Description = "What the sentence is about, in the order in which detail has it.",
        };
        problem.Properties[Problems.Where] = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = "Place in the value it is about, which stands before the sentence in detail; not there for the whole of it.",
        };
    }

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken over)
    {
        var problem = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, over).ConfigureAwait(false);
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        Describe(problem);
        operation.Responses ??= [];
        Add("default", "Any other answer is a problem (RFC 9457); its detail says in English what is wrong and what to do.");
        if (operation.RequestBody is not null)
        {
            Add("400", "The body isn't the JSON that is expected.");
            Add("413", "The body is too large.");
            Add("415", "The body isn't sent as application/json.");
        }
        if (metadata.OfType<EnableRateLimitingAttribute>().Any())
            Add("429", "Too many of these at a time.");
        if (metadata.OfType<AuthorizeAttribute>().Select(rule => rule.Policy).FirstOrDefault(name => name is not null) is not { } role)
            return;
        Add("401", "Nobody is logged in, or the token doesn't count.");
        Add("403", $"The role is less than {role}, or it lies beyond what the user sees.");
        operation.AddExtension(RoleMember, new JsonNodeExtension(JsonValue.Create(role)));
        operation.Security =
        [
            new() { [new OpenApiSecuritySchemeReference(TokenScheme, context.Document)] = [] },
            new() { [new OpenApiSecuritySchemeReference(CookieScheme, context.Document)] = [] },
        ];

        void Add(string status, string meaning) => operation.Responses.TryAdd(status, new OpenApiResponse
        {
            Description = meaning, Content = new Dictionary<string, OpenApiMediaType>
            {
                [MediaTypeNames.Application.ProblemJson] = new OpenApiMediaType { Schema = problem },
            },
        });
    }
}
