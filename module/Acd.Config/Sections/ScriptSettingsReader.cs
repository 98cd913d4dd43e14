using Acd.Config.Values;

namespace Acd.Config.Sections;

/// <summary>The settings of routing scripts.</summary>
internal static class ScriptSettingsReader
{
    private const int DeadlineMsFrom = 10;
    private const int DeadlineMsUpTo = 10_000;
    private static readonly string[] Databases = ["sqlite:", "postgresql:"];

    public static ScriptSettings Read(FieldSet fields, Findings findings) => new()
    {
        Folder = fields.Text(Names.ScriptsFolder, ""),
        FallbackQueue = fields.Text(Names.ScriptFallbackQueue, ""),
        DeadlineMs = fields.Number(Names.ScriptDeadlineMs, DeadlineMsFrom, DeadlineMsUpTo),
        HttpAllowed = Addresses(fields, findings),
        Database = Database(fields, findings),
    };

    private static string[] Addresses(FieldSet fields, Findings findings)
    {
        if (fields.Find(Names.ScriptHttpAllow) is not { } field)
            return [];
        var addresses = new List<string>();
        foreach (string word in field.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Uri.TryCreate(word, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && word.EndsWith('/'))
                addresses.Add(word);
            else
                findings.Error(
                    field.Place, "address-malformed",
                    $"\"{Quoted.Plain(word)}\" begins no address; write it like https://crm.example.com/api/");
        }
        return [.. addresses];
    }

    private static string Database(FieldSet fields, Findings findings)
    {
        if (fields.Find(Names.ScriptDatabase) is not { } field)
            return "";
        if (Databases.Any(kind => field.Value.StartsWith(kind, StringComparison.Ordinal)))
            return field.Value;
        string kinds = string.Join(" or ", Databases);
        findings.Error(
            field.Place, "script-database-malformed",
            $"\"{Quoted.Plain(field.Value)}\" names no database; write {kinds}, then the connection string");
        return "";
    }
}
