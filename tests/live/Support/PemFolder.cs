using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Acd.Live.Tests.Support;

/// <summary>
/// A certificate authority with a second one under it, and a folder in which its certificates for this machine are written, as PEM. Who
/// trusts the first only needs the second one's certificate from the server.
/// </summary>
public sealed class PemFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acd-tls-").FullName;
    private readonly X509Certificate2 _root;
    private readonly X509Certificate2 _issuer;

    public PemFolder()
    {
        _root = Authority("Test root", signer: null);
        _issuer = Authority("Test issuer", _root);
        Write();
    }

    /// <summary>The certificate, and the issuer's.</summary>
    public string CertificateFile => Path.Combine(_folder, "wallboard.pem");

    public string KeyFile => Path.Combine(_folder, "wallboard.key");

    /// <summary>Certificates and key in one file.</summary>
    public string BothFile => Path.Combine(_folder, "both.pem");

    /// <summary>Of the certificate last written.</summary>
    public string Serial { get; private set; } = "";

    /// <summary>Writes the files anew, with another key. Of no use outside of these times.</summary>
    public void Write(TimeSpan? begins = null, TimeSpan? ends = null, bool forServers = true)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=pbx.example", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddDnsName("pbx.example");
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        string use = forServers ? "1.3.6.1.5.5.7.3.1" : "1.3.6.1.5.5.7.3.2";
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: false));
        var now = DateTimeOffset.UtcNow;
        using var own = request.Create(
            _issuer, now + (begins ?? TimeSpan.FromDays(-2)), now + (ends ?? TimeSpan.FromDays(60)), RandomNumberGenerator.GetBytes(8));
        Serial = own.SerialNumber;
        string certificates = own.ExportCertificatePem() + "\n" + _issuer.ExportCertificatePem() + "\n";
        string secret = key.ExportPkcs8PrivateKeyPem() + "\n";
        File.WriteAllText(CertificateFile, certificates);
        File.WriteAllText(KeyFile, secret);
        File.WriteAllText(BothFile, certificates + secret);
    }

    /// <summary>Gives the key's file a key that belongs to nothing.</summary>
    public void MixUp()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(KeyFile, other.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>Gives the key's file the same key with a password.</summary>
    public void LockKey()
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(KeyFile));
        var way = new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1_000);
        File.WriteAllText(KeyFile, key.ExportEncryptedPkcs8PrivateKeyPem("secret", way));
    }

    /// <summary>How a client connects that trusts the authority and knows nothing else.</summary>
    /// <param name="seen">Told of each certificate the server shows.</param>
    public SocketsHttpHandler NewHandler(Action<X509Certificate>? seen = null) => new()
    {
        SslOptions =
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { _root },
                RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true,
            },
            RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
            {
                if (certificate is not null)
                    seen?.Invoke(certificate);
                return errors == System.Net.Security.SslPolicyErrors.None;
            },
        },
    };

    public void Dispose()
    {
        _root.Dispose();
        _issuer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static X509Certificate2 Authority(string name, X509Certificate2? signer)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var now = DateTimeOffset.UtcNow;
        var (begins, ends) = (now.AddYears(-1), now.AddYears(1));
        if (signer is null)
            return request.CreateSelfSigned(begins, ends);
        using var signed = request.Create(signer, begins.AddDays(1), ends.AddDays(-1), RandomNumberGenerator.GetBytes(8));
        return signed.CopyWithPrivateKey(key);
    }
}
