using System.Xml.Linq;
using Acd.Config.Values;

namespace Acd.Config.Sections;

/// <summary><c>settings</c>: what holds for everything that doesn't say otherwise.</summary>
internal static class SettingsReader
{
    public static Settings Read(IEnumerable<XElement> sections, Findings findings)
    {
        FieldSet fields = FieldReader.Params(sections, new Place(Names.Settings, 0), Vocabulary.Settings, findings);
        HostSettings host = new()
        {
            FallbackExtension = fields.Text(Names.FallbackExtension, ""),
            DotnetRoot = fields.Find(Names.DotnetRoot)?.Value ?? "",
            ManagedDir = fields.Find(Names.ManagedDir)?.Value ?? "",
            LegWorkersMax = fields.Number(Names.LegWorkersMax, min: 1),
            StallMs = fields.Number(Names.StallMs, min: 1),
        };

        // 0 means the default, as in mod_callcenter.
        long ringTimeoutMs = fields.Ms(Names.AgentOriginateTimeout, 0);
        return new Settings(host, ringTimeoutMs == 0 ? null : (int)ringTimeoutMs);
    }
}
