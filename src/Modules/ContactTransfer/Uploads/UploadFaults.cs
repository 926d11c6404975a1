using Carnet.ContactFormats;
using Carnet.Modularity.Errors;

namespace Carnet.ContactTransfer.Uploads;

/// <summary>Why a file is not taken, in plain words.</summary>
internal static class UploadFaults
{
    public static InvalidException None() => Refusal.Of("Choose a file first.");

    public static InvalidException Broken() => Refusal.Of("The file did not arrive whole. Please send it again.");

    public static InvalidException TooLarge(long limit) =>
        Refusal.Of("This file is too large: at most {0} MB can be imported at once. Split it, or export without photos.", limit / 1024 / 1024);

    public static InvalidException? Of(ContactFormat format) => format switch
    {
        ContactFormat.VCard or ContactFormat.Csv => null,
        ContactFormat.Empty => Refusal.Of("This file is empty."),
        ContactFormat.Zip => Refusal.Of("This is a ZIP archive. Unpack it and choose the .vcf or .csv file inside."),
        ContactFormat.Ldif => Refusal.Of("This is an LDIF file, which cannot be read yet. Export the contacts as vCard or CSV."),
        ContactFormat.Binary => Refusal.Of("This is not a file of contacts. Choose a .vcf or .csv file; Excel workbooks have to be saved as CSV first."),
        _ => Refusal.Of("This file holds no contacts that Carnet can read. Choose a .vcf or .csv file."),
    };
}
