using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Contacts.Migrations;

internal static class ContactTables
{
    public static void Create(MigrationBuilder db, ColumnTypes type)
    {
        Contacts(db, type);
        Cards(db, type);
        Reach(db, type);
        Placements(db, type);
        Grants(db, type);
    }

    private static void Contacts(MigrationBuilder db, ColumnTypes type)
    {
        db.CreateTable("contacts", t => new
        {
            id = t.Column<Guid>(type.Guid),
            uid = t.Column<string>(type.Text),
            revision = t.Column<long>(type.Long),
            e_tag = t.Column<string>(type.Text),
            creator_id = t.Column<string>(type.Text, nullable: true),
            created_at = t.Column<DateTimeOffset>(type.Time),
            changed_at = t.Column<DateTimeOffset>(type.Time),
            name_first_last = t.Column<string>(type.Text),
            name_last_first = t.Column<string>(type.Text),
            sort_first = t.Column<string>(type.Text, collation: type.Ordinal),
            sort_last = t.Column<string>(type.Text, collation: type.Ordinal),
            company = t.Column<string>(type.Text),
            job_title = t.Column<string>(type.Text),
            email = t.Column<string>(type.Text),
            phone = t.Column<string>(type.Text),
            birthday = t.Column<string>(type.Text, nullable: true),
            birthday_day = t.Column<int>(type.Int, nullable: true),
            language = t.Column<string>(type.Text, nullable: true),
            is_organization = t.Column<bool>(type.Bool),
            is_group = t.Column<bool>(type.Bool),
            picture_tag = t.Column<string>(type.Text, nullable: true),
        }, constraints: t => t.PrimaryKey("PK_contacts", x => x.id));
        db.CreateIndex("contacts_uid", "contacts", "uid");
        db.CreateIndex("contacts_creator", "contacts", "creator_id");
    }

    private static void Cards(MigrationBuilder db, ColumnTypes type)
    {
        db.CreateTable("cards", t => new
        {
            contact_id = t.Column<Guid>(type.Guid),
            bytes = t.Column<byte[]>(type.Bytes),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_cards", x => x.contact_id);
            t.ForeignKey("FK_cards_contacts_contact_id", x => x.contact_id, "contacts", "id", onDelete: ReferentialAction.Cascade);
        });
        db.CreateTable("contact_pictures", t => new
        {
            contact_id = t.Column<Guid>(type.Guid),
            media_type = t.Column<string>(type.Text),
            bytes = t.Column<byte[]>(type.Bytes),
            tag = t.Column<string>(type.Text),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_contact_pictures", x => x.contact_id);
            t.ForeignKey("FK_contact_pictures_contacts_contact_id", x => x.contact_id, "contacts", "id", onDelete: ReferentialAction.Cascade);
        });
    }

    private static void Reach(MigrationBuilder db, ColumnTypes type)
    {
        db.CreateTable("contact_emails", t => new
        {
            contact_id = t.Column<Guid>(type.Guid),
            position = t.Column<int>(type.Int),
            address = t.Column<string>(type.Text),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_contact_emails", x => new { x.contact_id, x.position });
            t.ForeignKey("FK_contact_emails_contacts_contact_id", x => x.contact_id, "contacts", "id", onDelete: ReferentialAction.Cascade);
        });
        db.CreateIndex("contact_emails_address", "contact_emails", "address");
        db.CreateTable("contact_phones", t => new
        {
            contact_id = t.Column<Guid>(type.Guid),
            position = t.Column<int>(type.Int),
            as_typed = t.Column<string>(type.Text),
            digits = t.Column<string>(type.Text),
            e164 = t.Column<string>(type.Text, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_contact_phones", x => new { x.contact_id, x.position });
            t.ForeignKey("FK_contact_phones_contacts_contact_id", x => x.contact_id, "contacts", "id", onDelete: ReferentialAction.Cascade);
        });
        db.CreateIndex("contact_phones_e164", "contact_phones", "e164");
    }

    private static void Placements(MigrationBuilder db, ColumnTypes type)
    {
        db.CreateTable("placements", t => new
        {
            book_id = t.Column<Guid>(type.Guid),
            contact_id = t.Column<Guid>(type.Guid),
            resource_name = t.Column<string>(type.Text),
            sort_first = t.Column<string>(type.Text, collation: type.Ordinal),
            sort_last = t.Column<string>(type.Text, collation: type.Ordinal),
            sort_company = t.Column<string>(type.Text, collation: type.Ordinal),
            sort_email = t.Column<string>(type.Text, collation: type.Ordinal),
            sort_phone = t.Column<string>(type.Text, collation: type.Ordinal),
            added_by = t.Column<string>(type.Text, nullable: true),
            added_at = t.Column<DateTimeOffset>(type.Time),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_placements", x => new { x.book_id, x.contact_id });
            t.ForeignKey("FK_placements_address_books_book_id", x => x.book_id, "address_books", "id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_placements_contacts_contact_id", x => x.contact_id, "contacts", "id", onDelete: ReferentialAction.Cascade);
        });
        db.CreateIndex("placements_contact", "placements", "contact_id");
        db.CreateIndex("placements_resource", "placements", ["book_id", "resource_name"], unique: true);
        foreach (var key in new[] { "sort_first", "sort_last", "sort_company", "sort_email", "sort_phone" })
            db.CreateIndex("placements_" + key, "placements", ["book_id", key, "contact_id"]);
    }

    private static void Grants(MigrationBuilder db, ColumnTypes type)
    {
        db.CreateTable("grants", t => new
        {
            id = t.Column<Guid>(type.Guid),
            book_id = t.Column<Guid>(type.Guid, nullable: true),
            contact_id = t.Column<Guid>(type.Guid, nullable: true),
            person_id = t.Column<string>(type.Text, nullable: true),
            group_id = t.Column<Guid>(type.Guid, nullable: true),
            to_everyone = t.Column<bool>(type.Bool),
            rights = t.Column<int>(type.Int),
            granted_by = t.Column<string>(type.Text, nullable: true),
            granted_at = t.Column<DateTimeOffset>(type.Time),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_grants", x => x.id);
            t.ForeignKey("FK_grants_address_books_book_id", x => x.book_id, "address_books", "id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_grants_contacts_contact_id", x => x.contact_id, "contacts", "id", onDelete: ReferentialAction.Cascade);
        });
        foreach (var column in new[] { "book", "contact", "person", "group" })
            db.CreateIndex("grants_" + column, "grants", column + "_id");
    }
}
