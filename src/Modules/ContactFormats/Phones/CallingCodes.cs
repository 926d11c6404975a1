using System.Collections.Frozen;

namespace Carnet.ContactFormats;

/// <summary>How a country is dialled (ITU-T E.164 and national numbering plans).</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Code">The calling code without +.</param>
/// <param name="Trunk">What is dialled before a national number inside the country, "" where nothing is.</param>
/// <param name="Abroad">What is dialled before a foreign number.</param>
internal sealed record DialPlan(string Country, string Code, string Trunk, string Abroad);

internal static class CallingCodes
{
    // country=code[/trunk[/abroad]]; trunk 0 and abroad 00 where not said, - for no trunk. The first country of a code is its main one.
    private const string Table =
        """
        US=1/1/011 CA=1/1/011 RU=7/8/810 KZ=7/8/810 EG=20 ZA=27 GR=30/- NL=31 BE=32 FR=33 ES=34/- HU=36/06 IT=39/- VA=39/- RO=40 CH=41 AT=43
        GB=44 GG=44 JE=44 IM=44 DK=45/- SE=46 NO=47/- SJ=47/- PL=48/- DE=49 PE=51 MX=52/- CU=53/0/119 AR=54 BR=55 CL=56/- CO=57 VE=58 MY=60
        AU=61/0/0011 CX=61/0/0011 CC=61/0/0011 ID=62/0/001 PH=63 NZ=64 SG=65/-/000 TH=66/0/001 JP=81/0/010 KR=82/0/001 VN=84 CN=86 TR=90 IN=91
        PK=92 AF=93 LK=94 MM=95 IR=98 SS=211 MA=212 EH=212 DZ=213 TN=216/- LY=218 GM=220/- SN=221/- MR=222/- ML=223/- GN=224/- CI=225/- BF=226/-
        NE=227/- TG=228/- BJ=229/- MU=230/- LR=231 SL=232 GH=233 NG=234/0/009 TD=235/- CF=236/- CM=237/- CV=238/- ST=239/- GQ=240/- GA=241/-
        CG=242/- CD=243 AO=244/- GW=245/- IO=246/- AC=247/- SC=248/- SD=249 RW=250/- ET=251 SO=252 DJ=253/- KE=254/0/000 TZ=255/0/000 UG=256/0/000
        BI=257/- MZ=258/- ZM=260 MG=261 RE=262 YT=262 ZW=263 NA=264 MW=265 LS=266/- BW=267/- SZ=268/- KM=269/- SH=290/- ER=291 AW=297/- FO=298/-
        GL=299/- GI=350/- PT=351/- LU=352/- IE=353 IS=354/- AL=355 MT=356/- CY=357/- FI=358 AX=358 BG=359 LT=370 LV=371/- EE=372/- MD=373 AM=374
        BY=375/8/810 AD=376/- MC=377/- SM=378/- UA=380 RS=381 ME=382 XK=383 HR=385 SI=386 BA=387 MK=389 CZ=420/- SK=421 LI=423/- FK=500/- BZ=501/-
        GT=502/- SV=503/- HN=504/- NI=505/- CR=506/- PA=507/- PM=508/- HT=509/- GP=590 BL=590 MF=590 BO=591 GY=592/-/001 EC=593 GF=594 PY=595 MQ=596
        SR=597/- UY=598 CW=599/- BQ=599/- TL=670/- NF=672/- BN=673/- NR=674/- PG=675/- TO=676/- SB=677/- VU=678/- FJ=679/- PW=680/-/011 WF=681/-
        CK=682/- NU=683/- WS=685/-/0 KI=686/- NC=687/- TV=688/- PF=689/- TK=690/- FM=691/1/011 MH=692/1/011 KP=850 HK=852/-/001 MO=853/- KH=855/0/001
        LA=856 BD=880 TW=886/0/002 MV=960/- LB=961 JO=962 SY=963 IQ=964 KW=965/- SA=966 YE=967 OM=968/- PS=970 AE=971 IL=972 BH=973/- QA=974/- BT=975/-
        MN=976/0/001 NP=977 TJ=992/-/810 TM=993/8/810 AZ=994 GE=995 KG=996 UZ=998/-
        """;

    // The other countries of +1, by area code (nanpa.com); all dial 1 and 011.
    private const string NorthAmerica =
        """
        AG=268 AI=264 AS=684 BB=246 BM=441 BS=242 DM=767 DO=809,829,849 GD=473 GU=671 JM=876,658 KN=869 KY=345 LC=758 MP=670 MS=664 PR=787,939 SX=721
        TC=649 TT=868 VC=784 VG=284 VI=340
        CA=204,226,236,249,250,257,263,289,306,343,354,365,367,368,382,387,403,416,418,428,431,437,438,450,460,468,474,506,514,519,537,548,568,579,581,584,587,600,604,613,622,639,647,672,683,705,709,742,753,778,780,782,807,819,825,867,873,879,902,905,942
        """;

    /// <summary>Codes of no country: satellites, international freephone and the like.</summary>
    private static readonly string[] Worldwide = ["800", "808", "870", "878", "881", "882", "883", "888", "979"];

    private static readonly FrozenDictionary<string, DialPlan> ByCountry = Plans().ToFrozenDictionary(p => p.Country);
    private static readonly FrozenDictionary<string, DialPlan> ByCode = Plans().DistinctBy(p => p.Code).ToFrozenDictionary(p => p.Code);
    private static readonly FrozenDictionary<string, string> ByArea = Rows(NorthAmerica)
        .SelectMany(row => row.Value.Split(',').Select(area => (area, row.Country))).ToFrozenDictionary(r => r.area, r => r.Country);

    public static DialPlan? OfCountry(string country) => ByCountry.GetValueOrDefault(country.ToUpperInvariant());

    /// <summary>The plan an international number falls under, and the country where the code alone does not tell.</summary>
    public static (DialPlan Plan, string Country)? OfNumber(string digits)
    {
        for (var length = 1; length <= 3 && length <= digits.Length; length++)
        {
            var code = digits[..length];
            if (Worldwide.Contains(code))
                return (new DialPlan("", code, "", ""), "");
            if (ByCode.TryGetValue(code, out var plan))
                return (plan, Country(plan, digits[length..]));
        }
        return null;
    }

    private static string Country(DialPlan plan, string national) => plan.Code switch
    {
        "1" => national.Length >= 3 && ByArea.TryGetValue(national[..3], out var country) ? country : "US",
        "7" => national.StartsWith('7') || national.StartsWith('6') ? "KZ" : "RU",
        _ => plan.Country,
    };

    private static IEnumerable<DialPlan> Plans()
    {
        foreach (var (country, value) in Rows(Table))
        {
            var parts = value.Split('/');
            var trunk = parts.Length < 2 ? "0" : parts[1].Trim('-');
            yield return new DialPlan(country, parts[0], trunk, parts.Length < 3 ? "00" : parts[2]);
        }
        foreach (var (country, _) in Rows(NorthAmerica).Where(r => r.Country != "CA"))
            yield return new DialPlan(country, "1", "1", "011");
    }

    private static IEnumerable<(string Country, string Value)> Rows(string table) =>
        table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(row => (row[..2], row[3..]));
}
