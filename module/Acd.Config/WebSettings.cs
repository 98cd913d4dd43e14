using System.Net;

namespace Acd.Config;

/// <summary>What <c>settings</c> says of the wallboard.</summary>
public sealed record WebSettings
{
    /// <summary>Where it listens; null: there is no wallboard.</summary>
    public IPEndPoint? Listen { get; init; }

    /// <summary>Folder of its users.</summary>
    public string Folder { get; init; } = "";

    /// <summary>PEM file of its certificate; empty: plain HTTP, on the loopback only.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>PEM file of the certificate's key; empty: in the same file.</summary>
    public string CertificateKey { get; init; } = "";
}
