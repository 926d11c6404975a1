using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Carnet.Modularity.Work;

/// <summary>The secret part of a link's address: 256 random bits, so that its plain digest, which alone is stored, tells nothing.</summary>
public static class SecretToken
{
    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
