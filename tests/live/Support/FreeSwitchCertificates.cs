using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Acd.Live.Tests.Support;

/// <summary>
/// The certificates that FreeSWITCH makes itself at its first start, for DTLS and for MSRP: two RSA keys of 4,096 bits, seconds of
/// processor time that every exchange of a test would need anew. All exchanges of a run share one.
/// </summary>
public static class FreeSwitchCertificates
{
    private static readonly Lazy<string> Pem = new(New);

    /// <summary>Puts them into the folder "cert" of an exchange's base folder.</summary>
    public static void WriteTo(string baseFolder)
    {
        string folder = Directory.CreateDirectory(Path.Combine(baseFolder, "cert")).FullName;
        foreach (string name in new[] { "dtls-srtp.pem", "wss.pem" })
            File.WriteAllText(Path.Combine(folder, name), Pem.Value);
    }

    private static string New()
    {
        // With a shorter one FreeSWITCH makes its own.
        using var key = RSA.Create(4096);
        var request = new CertificateRequest("CN=FreeSWITCH", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
        return $"{key.ExportPkcs8PrivateKeyPem()}\n{certificate.ExportCertificatePem()}\n";
    }
}
