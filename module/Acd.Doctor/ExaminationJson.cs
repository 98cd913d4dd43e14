using System.Text.Encodings.Web;
using System.Text.Json;

namespace Acd.Doctor;

/// <summary>An examination for scripts: every check, also those in order.</summary>
public static class ExaminationJson
{
    // Paths and values must stay readable; nobody puts this into a page unescaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Examination examination)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("wrong", examination.Wrong);
            json.WriteNumber("advice", examination.Advice);
            json.WriteNumber("good", examination.Good);
            json.WriteNumber("not_checked", examination.NotChecked);
            json.WriteStartArray("checks");
            foreach (var result in examination.Results)
                Write(json, result);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Check.Id);
        json.WriteString("title", result.Check.Title);
        json.WriteString("severity", ExaminationText.Word(result.Check.Severity));
        json.WriteString("why", result.Check.Why);
        if (result.Check.Cost is { } cost)
            json.WriteString("cost", cost);
        if (result.Outcome.NotChecked is { } reason)
            json.WriteString("not_checked", reason);
        json.WriteStartArray("findings");
        foreach (var finding in result.Outcome.Findings)
        {
            json.WriteStartObject();
            json.WriteString("what", finding.What);
            if (finding.Place is { } place)
                json.WriteString("place", place);
            json.WriteString("change", finding.Change);
            json.WriteBoolean("fixable", finding.Edit is not null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
