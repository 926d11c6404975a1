using Carnet.Contacts.Books;
using Carnet.ContactSharing.Shares;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing;

/// <summary>How invitations stand in tables. Grants stand with the rights engine of the address book.</summary>
internal static class SharingModel
{
    public static void Build(ModelBuilder model) => model.Entity<Invitation>(invitation =>
    {
        invitation.ToTable("book_invitations");
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.HasIndex(i => new { i.BookId, i.PersonId }, "book_invitations_book").IsUnique();
        invitation.HasIndex(i => i.PersonId, "book_invitations_person");
        invitation.HasOne<AddressBook>().WithMany().HasForeignKey(i => i.BookId).OnDelete(DeleteBehavior.Cascade);
    });
}
