using System.Net;
using Acd.Config.Values;

namespace Acd.Config.Sections;

/// <summary>The settings of the wallboard.</summary>
internal static class WebSettingsReader
{
    private const string Example = "127.0.0.1:8090";

    public static WebSettings Read(FieldSet fields, Findings findings)
    {
        WebSettings settings = new()
        {
            Listen = Address(fields, findings),
            Folder = fields.Text(Names.WebFolder, ""),
            Certificate = fields.Text(Names.WebCertificate, ""),
            CertificateKey = fields.Text(Names.WebCertificateKey, ""),
        };
        if (fields.Find(Names.WebCertificateKey) is { Value.Length: > 0 } key && settings.Certificate.Length == 0)
            findings.Warn(key.Place, "certificate-missing", $"has no effect without {Names.WebCertificate}");
        if (settings.Listen is not { } listen || fields.Find(Names.WebListen) is not { } field)
            return settings;
        if (!IPAddress.IsLoopback(listen.Address) && settings.Certificate.Length == 0)
        {
            findings.Error(
                field.Place, "tls-needed",
                $"\"{Quoted.Plain(field.Value)}\" can be reached from other machines, where passwords need TLS; "
                + $"give {Names.WebCertificate}, or listen on {Example}");
        }
        return settings;
    }

    private static IPEndPoint? Address(FieldSet fields, Findings findings)
    {
        if (fields.Find(Names.WebListen) is not { Value.Length: > 0 } field)
            return null;
        if (IPEndPoint.TryParse(field.Value, out var address) && address.Port > 0)
            return address;
        findings.Error(
            field.Place, "listen-malformed",
            $"\"{Quoted.Plain(field.Value)}\" is no address and port; write it like {Example} or [::1]:8090");
        return null;
    }
}
