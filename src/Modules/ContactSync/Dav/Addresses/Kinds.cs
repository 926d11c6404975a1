namespace Carnet.ContactSync.Dav.Addresses;

/// <summary>What stands at an address.</summary>
[Flags]
internal enum Kinds
{
    None = 0,
    Root = 1,

    /// <summary>The collection of all principals.</summary>
    Principals = 2,

    Principal = 4,

    /// <summary>The collection of the groups whose books the caller sees.</summary>
    Groups = 8,

    /// <summary>The caller's home: all books he sees.</summary>
    Home = 16,

    Book = 32,
    Card = 64,

    All = 127,
    Collections = Root | Principals | Groups | Home | Book,
}
