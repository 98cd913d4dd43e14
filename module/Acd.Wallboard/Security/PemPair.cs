using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Acd.Wallboard.Security;

/// <summary>The texts of the certificate's and the key's file, as they are on disk.</summary>
internal sealed record PemPair(string Certificate, string Key)
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <exception cref="InvalidDataException">A file can't be read; the message says which, why and what to do.</exception>
    public static PemPair Read(WebOptions options)
    {
        string certificate = Text(options.Certificate, "web-certificate");
        return new(certificate, options.CertificateKey.Length == 0 ? certificate : Text(options.CertificateKey, "web-certificate-key"));
    }

    /// <summary>The certificate with its key, then those that lead from it to its authority, as they are in the file.</summary>
    /// <param name="options">Where it was read, for messages.</param>
    /// <param name="now">The time of day it has to be valid at.</param>
    /// <exception cref="InvalidDataException">Nobody could be served with it; the message says why and what to do.</exception>
    public (X509Certificate2 Own, X509Certificate2Collection Others) Open(WebOptions options, DateTimeOffset now)
    {
        string keyFile = options.CertificateKey.Length == 0 ? options.Certificate : options.CertificateKey;
        var all = Certificates(options.Certificate);
        if (!Key.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            string hint = options.CertificateKey.Length == 0 ? "; name the key's file in web-certificate-key" : "";
            throw new InvalidDataException($"{keyFile} holds no key (PEM, \"BEGIN PRIVATE KEY\"){hint}");
        }
        if (Key.Contains("ENCRYPTED", StringComparison.Ordinal))
            throw new InvalidDataException($"the key in {keyFile} has a password; store it without one: openssl pkey -in OLD -out NEW");
        try
        {
            var own = X509Certificate2.CreateFromPem(Certificate, Key);
            Check(own, options.Certificate, now);
            all.RemoveAt(0);
            return (own, all);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new InvalidDataException(
                $"the key in {keyFile} is broken, or isn't the key of the first certificate in {options.Certificate}", exception);
        }
    }

    private X509Certificate2Collection Certificates(string file)
    {
        var all = new X509Certificate2Collection();
        try
        {
            all.ImportFromPem(Certificate);
        }
        catch (CryptographicException exception)
        {
            throw new InvalidDataException($"a certificate in {file} is broken: {exception.Message}", exception);
        }
        return all.Count > 0
            ? all
            : throw new InvalidDataException($"{file} holds no whole certificate (PEM, \"BEGIN CERTIFICATE\" to \"END CERTIFICATE\")");
    }

    private static void Check(X509Certificate2 own, string file, DateTimeOffset now)
    {
        if (own.NotAfter < now.LocalDateTime)
            throw new InvalidDataException($"the certificate in {file} ended {own.NotAfter.ToUniversalTime():u}; renew it");
        if (own.NotBefore > now.LocalDateTime)
        {
            throw new InvalidDataException(
                $"the certificate in {file} begins only {own.NotBefore.ToUniversalTime():u}; is this machine's clock right?");
        }
        var uses = own.Extensions.OfType<X509EnhancedKeyUsageExtension>().ToList();
        if (uses.Count > 0 && !uses.Any(use => use.EnhancedKeyUsages[ServerAuthentication] is not null))
            throw new InvalidDataException($"the certificate in {file} isn't for servers; order one for server authentication");
    }

    private static string Text(string file, string setting)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidDataException(
                $"{setting}: {exception.Message} Give a file that FreeSWITCH's user ({Environment.UserName}) can read", exception);
        }
    }
}
