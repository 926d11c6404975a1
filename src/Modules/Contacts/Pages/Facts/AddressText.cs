using Carnet.ContactFormats;
using Carnet.Contacts.Forms.Names;

namespace Carnet.Contacts.Pages.Facts;

/// <summary>A postal address in lines, in the order its country writes it.</summary>
public static class AddressText
{
    private static readonly string[] CityRegionCode = ["US", "CA", "AU", "NZ", "IN", "BR"];
    private static readonly string[] CodeOnItsOwnLine = ["GB", "IE", "GG", "JE", "IM", "ZA"];
    private static readonly string[] LargeToSmall = ["JP", "CN", "TW", "KR"];

    public static string Of(ContactAddress address)
    {
        var lines = Lines(address).Where(line => line.Length > 0).ToList();
        return lines.Count == 0 || (lines.Count == 1 && address.Formatted.Length > 0) ? address.Formatted : string.Join('\n', lines);
    }

    private static string[] Lines(ContactAddress a)
    {
        var country = a.Country.Length > 0 ? a.Country : Countries.Name(a.CountryCode);
        var street = string.Join('\n', new[] { a.PoBox, a.Extended, a.Street }.Where(part => part.Length > 0));
        var code = a.CountryCode.Length > 0 ? a.CountryCode : Countries.CodeOf(a.Country);
        if (CityRegionCode.Contains(code))
            return [street, Join(" ", Join(", ", a.City, a.Region), a.PostalCode), country];
        if (CodeOnItsOwnLine.Contains(code))
            return [street, a.City, a.Region, a.PostalCode, country];
        if (LargeToSmall.Contains(code))
            return [a.PostalCode, Join(" ", a.Region, a.City), street, country];
        return [street, Join(" ", a.PostalCode, a.City), a.Region == a.City ? "" : a.Region, country];
    }

    private static string Join(string separator, params string[] parts) => string.Join(separator, parts.Where(part => part.Length > 0));
}
