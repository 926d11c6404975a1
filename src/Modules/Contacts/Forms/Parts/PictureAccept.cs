namespace Carnet.Contacts.Forms.Parts;

/// <summary>What the file chooser offers; the server looks at the bytes.</summary>
public static class PictureAccept
{
    public const string Types = "image/*,.heic,.heif,.tif,.tiff,.dng,.cr2,.nef,.arw,.rw2,.orf,.pef,.raf";
}
