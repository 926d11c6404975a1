using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Carnet.Testing.Mail;

/// <summary>A certificate for "localhost" made for this run; nobody vouches for it.</summary>
internal static class TestCertificate
{
    private static readonly X509Certificate2 Certificate = SelfSigned();

    public static string Fingerprint => Certificate.GetCertHashString(HashAlgorithmName.SHA256);

    /// <returns>Paths of the certificate and of its key, both PEM.</returns>
    public static (string Certificate, string Key) Write(string folder)
    {
        var (certificate, key) = (Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"));
        File.WriteAllText(certificate, Certificate.ExportCertificatePem());
        File.WriteAllText(key, Certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        return (certificate, key);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
