using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Acd.Analysis;

/// <summary>A report for scripts.</summary>
public static class LimitReportJson
{
    // Paths must stay readable; nobody puts this into a page unescaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(LimitReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            var findings = report.Findings;
            json.WriteStartObject();
            json.WriteString("since", findings.Since);
            json.WriteString("until", findings.Until);
            json.WriteStartArray("limits");
            foreach (var limit in report.Limits)
                Write(json, limit);
            json.WriteEndArray();
            json.WriteNumber("legs", findings.Log.Legs);
            json.WriteNumber("legs_per_second_peak", findings.Log.LegsPerSecondPeak);
            json.WriteNumber("idle_percent_least", findings.Log.LeastIdlePercent);
            if (findings.Peaks is { } peaks)
            {
                json.WriteNumber("ring_events_peak", peaks.RingEvents);
                json.WriteNumber("ring_capacity", peaks.RingCapacity);
                json.WriteNumber("event_lag_peak_ms", peaks.EventLagMs);
            }
            json.WriteNumber("log_lines", findings.Log.Lines);
            json.WriteBoolean("log_cut", findings.Coverage?.IsCut ?? false);
            Texts(json, "log_files", findings.Coverage?.Files ?? []);
            Texts(json, "not_known", findings.NotKnown);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Limit limit)
    {
        json.WriteStartObject();
        json.WriteString("id", limit.Id);
        json.WriteString("what", limit.What);
        json.WriteNumber("callers", limit.Callers);
        json.WriteNumber("seconds", limit.Seconds);
        Texts(json, "evidence", limit.Evidence);
        json.WriteString("change", limit.Change);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
