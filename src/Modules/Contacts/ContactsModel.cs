using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Histories;
using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Search;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Carnet.Contacts;

/// <summary>How the entities stand in tables. The migrations make the same tables; a test per database compares the two.</summary>
internal static class ContactsModel
{

    public static void Build(ModelBuilder model)
    {
        model.Entity<AddressBook>(Books);
        model.Entity<Contact>(Contacts);
        model.Entity<Placement>(Placements);
        model.Entity<Grant>(GrantsTable);
        model.Entity<GroupMember>(Members);
        model.Entity<BookLook>(e => { e.ToTable("book_looks"); e.HasKey(l => new { l.PersonId, l.BookId }); Owned<BookLook, AddressBook>(e, l => l.BookId); });
        model.Entity<BookChange>(e => { e.ToTable("book_changes"); e.HasKey(c => new { c.BookId, c.Sequence }); Owned<BookChange, AddressBook>(e, c => c.BookId); });
        model.Entity<ContactRevision>(Revisions);
        model.Entity<TrashedPlacement>(Trash);
        model.Entity<MassWork>(e => { e.ToTable("mass_works"); e.Property(w => w.Id).ValueGeneratedNever(); e.HasIndex(w => w.PersonId, "mass_works_person"); });
        Parts(model);
    }

    private static void Books(EntityTypeBuilder<AddressBook> book)
    {
        book.ToTable("address_books");
        book.Property(b => b.Id).ValueGeneratedNever();
        book.Property(b => b.ClosedToDelegates).HasDefaultValue(false);
        book.Property(b => b.CollectsMailed).HasDefaultValue(false);
        book.Property(b => b.NotSynced).HasDefaultValue(false);
        book.HasIndex(b => b.OwnerId, "address_books_private").IsUnique().HasFilter("kind = 0");
        book.HasIndex(b => b.OwnerId, "address_books_owner");
        book.HasIndex(b => b.Kind, "address_books_organisation").HasFilter("kind = 3");
        book.HasIndex(b => b.GroupId, "address_books_group").IsUnique().HasFilter("group_id IS NOT NULL");
    }

    private static void Contacts(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("contacts");
        contact.Property(c => c.Id).ValueGeneratedNever();
        contact.Property(c => c.Revision).IsConcurrencyToken();
        contact.Property(c => c.SortFirst).IsOrdinal();
        contact.Property(c => c.SortLast).IsOrdinal();
        contact.Ignore(c => c.Acts);
        contact.HasIndex(c => c.Uid, "contacts_uid");
        contact.HasIndex(c => c.CreatorId, "contacts_creator");
        contact.HasOne(c => c.Card).WithOne().HasForeignKey<Card>(c => c.ContactId).OnDelete(DeleteBehavior.Cascade);
        contact.HasOne(c => c.Picture).WithOne().HasForeignKey<ContactPicture>(p => p.ContactId).OnDelete(DeleteBehavior.Cascade);
        contact.HasOne(c => c.SearchText).WithOne().HasForeignKey<SearchDocument>(d => d.ContactId).OnDelete(DeleteBehavior.Cascade);
        contact.HasMany(c => c.Emails).WithOne().HasForeignKey(e => e.ContactId).OnDelete(DeleteBehavior.Cascade);
        contact.HasMany(c => c.Phones).WithOne().HasForeignKey(p => p.ContactId).OnDelete(DeleteBehavior.Cascade);
        contact.HasMany(c => c.Placements).WithOne().HasForeignKey(p => p.ContactId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Parts(ModelBuilder model)
    {
        model.Entity<Card>(e => { e.ToTable("cards"); e.HasKey(c => c.ContactId); e.Property(c => c.ContactId).ValueGeneratedNever(); });
        model.Entity<ContactPicture>(e => { e.ToTable("contact_pictures"); e.HasKey(p => p.ContactId); e.Property(p => p.ContactId).ValueGeneratedNever(); });
        model.Entity<ContactEmail>(e => { e.ToTable("contact_emails"); e.HasKey(c => new { c.ContactId, c.Position }); e.HasIndex(c => c.Address, "contact_emails_address"); });
        model.Entity<ContactPhone>(e => { e.ToTable("contact_phones"); e.HasKey(c => new { c.ContactId, c.Position }); e.HasIndex(c => c.E164, "contact_phones_e164"); });
        model.Entity<SearchDocument>(e =>
        {
            e.ToTable("search_documents");
            e.HasKey(d => d.Number);
            e.Property(d => d.Number).ValueGeneratedOnAdd();
            e.HasIndex(d => d.ContactId, "search_documents_contact").IsUnique();
            e.Property(d => d.Books).HasDefaultValue("").ValueGeneratedNever();
        });
    }

    private static void Placements(EntityTypeBuilder<Placement> place)
    {
        place.ToTable("placements");
        place.HasKey(p => new { p.BookId, p.ContactId });
        Owned<Placement, AddressBook>(place, p => p.BookId);
        place.HasIndex(p => new { p.ContactId, p.BookId, p.SortLast }, "placements_contact");
        place.HasIndex(p => new { p.BookId, p.ResourceName }, "placements_resource").IsUnique();
        Sorted(place, nameof(Placement.SortFirst), "placements_sort_first");
        Sorted(place, nameof(Placement.SortLast), "placements_sort_last");
        Sorted(place, nameof(Placement.SortCompany), "placements_sort_company");
        Sorted(place, nameof(Placement.SortEmail), "placements_sort_email");
        Sorted(place, nameof(Placement.SortPhone), "placements_sort_phone");
    }

    private static void Sorted(EntityTypeBuilder<Placement> place, string key, string index)
    {
        place.Property<string>(key).IsOrdinal();
        place.HasIndex([nameof(Placement.BookId), key, nameof(Placement.ContactId)], index);
    }

    private static void GrantsTable(EntityTypeBuilder<Grant> grant)
    {
        grant.ToTable("grants");
        grant.Property(g => g.Id).ValueGeneratedNever();
        grant.HasOne<AddressBook>().WithMany().HasForeignKey(g => g.BookId).OnDelete(DeleteBehavior.Cascade);
        grant.HasOne<Contact>().WithMany().HasForeignKey(g => g.ContactId).OnDelete(DeleteBehavior.Cascade);
        grant.HasIndex(g => g.BookId, "grants_book");
        grant.HasIndex(g => g.BookId, "grants_everyone").HasFilter("to_everyone");
        grant.HasIndex(g => g.ContactId, "grants_contact");
        grant.HasIndex(g => g.PersonId, "grants_person");
        grant.HasIndex(g => new { g.GroupId, g.PersonId }, "grants_group");
    }

    private static void Members(EntityTypeBuilder<GroupMember> member)
    {
        member.ToTable("group_members");
        member.HasKey(m => new { m.GroupId, m.PersonId });
        member.HasIndex(m => m.PersonId, "group_members_person");
    }

    private static void Revisions(EntityTypeBuilder<ContactRevision> revision)
    {
        revision.ToTable("contact_revisions");
        revision.Property(r => r.Id).ValueGeneratedNever();
        revision.HasIndex(r => new { r.ContactId, r.Revision }, "contact_revisions_contact");
        revision.HasIndex(r => r.OperationId, "contact_revisions_operation");
        Owned<ContactRevision, Contact>(revision, r => r.ContactId);
    }

    private static void Trash(EntityTypeBuilder<TrashedPlacement> trash)
    {
        trash.ToTable("trashed_placements");
        trash.HasKey(t => new { t.BookId, t.ContactId });
        trash.HasIndex(t => t.ContactId, "trashed_placements_contact");
        trash.HasIndex(t => t.OperationId, "trashed_placements_operation");
        trash.HasIndex(t => t.TrashedAt, "trashed_placements_at");
        trash.HasIndex(t => t.TrashedBy, "trashed_placements_by");
        Owned<TrashedPlacement, AddressBook>(trash, t => t.BookId);
        Owned<TrashedPlacement, Contact>(trash, t => t.ContactId);
    }

    private static void Owned<TChild, TParent>(EntityTypeBuilder<TChild> child, System.Linq.Expressions.Expression<Func<TChild, object?>> key)
        where TChild : class where TParent : class =>
        child.HasOne<TParent>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Cascade);
}
