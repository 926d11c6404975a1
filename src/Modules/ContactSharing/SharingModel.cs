using Carnet.Contacts.Books;
using Carnet.ContactSharing.Shares;
using Carnet.ContactSharing.Links;
using Carnet.ContactSharing.Logs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Carnet.ContactSharing;

/// <summary>How invitations, links and the log stand in tables. Grants stand with the rights engine of the address book.</summary>
internal static class SharingModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Invitation>(Invitations);
        model.Entity<BookLink>(Links);
        model.Entity<LogEntry>(Log);
    }

    private static void Invitations(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("book_invitations");
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.HasIndex(i => new { i.BookId, i.PersonId }, "book_invitations_book").IsUnique();
        invitation.HasIndex(i => i.PersonId, "book_invitations_person");
        invitation.HasOne<AddressBook>().WithMany().HasForeignKey(i => i.BookId).OnDelete(DeleteBehavior.Cascade);
    }

    // Links and the log outlive their books: what was open to whom can be asked later.
    private static void Links(EntityTypeBuilder<BookLink> link)
    {
        link.ToTable("book_links");
        link.Property(l => l.Id).ValueGeneratedNever();
        link.HasIndex(l => l.TokenHash, "book_links_token").IsUnique();
        link.HasIndex(l => l.BookId, "book_links_book");
    }

    private static void Log(EntityTypeBuilder<LogEntry> entry)
    {
        entry.ToTable("book_log");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Act);
        entry.HasIndex(e => e.BookId, "book_log_book");
    }
}
