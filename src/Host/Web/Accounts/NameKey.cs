using System.Globalization;
using System.Text;

namespace Carnet.Web.Accounts;

/// <summary>Names as people type them into a search box: lower case, without accents.</summary>
internal static class NameKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name.Trim().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                key.Append(char.ToLowerInvariant(letter));
        return key.ToString().Normalize(NormalizationForm.FormC);
    }
}
