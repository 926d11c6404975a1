using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Runtime.Schema;

[Migration("Runtime.0001.first")]
internal sealed class RuntimeTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        CreateEvents(migrationBuilder, type);
        CreateJobs(migrationBuilder, type);
        CreateMail(migrationBuilder, type);
        CreateSettings(migrationBuilder, type);
        CreateCoordination(migrationBuilder, type);
    }

    private static void CreateEvents(MigrationBuilder migration, ColumnTypes type)
    {
        migration.CreateTable("events", table => new
        {
            id = table.Column<Guid>(type.Guid),
            name = table.Column<string>(type.Text),
            data = table.Column<string>(type.Text),
            actor_id = table.Column<string>(type.Text, nullable: true),
            at = table.Column<DateTimeOffset>(type.Time),
            state = table.Column<int>(type.Int),
            due_at = table.Column<DateTimeOffset>(type.Time),
            claim = table.Column<Guid>(type.Guid, nullable: true),
            attempts = table.Column<int>(type.Int),
            last_error = table.Column<string>(type.Text, nullable: true),
        }, constraints: table => table.PrimaryKey("PK_events", x => x.id));
        migration.CreateIndex("IX_events_state_due_at", "events", ["state", "due_at"]);

        migration.CreateTable("event_receipts", table => new
        {
            event_id = table.Column<Guid>(type.Guid),
            handler = table.Column<string>(type.Text),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_event_receipts", x => new { x.event_id, x.handler });
            table.ForeignKey("FK_event_receipts_events_event_id", x => x.event_id, "events", "id", onDelete: ReferentialAction.Cascade);
        });
    }

    private static void CreateJobs(MigrationBuilder migration, ColumnTypes type)
    {
        migration.CreateTable("jobs", table => new
        {
            id = table.Column<Guid>(type.Guid),
            kind = table.Column<string>(type.Text),
            arguments = table.Column<string>(type.Text),
            owner_id = table.Column<string>(type.Text, nullable: true),
            door_kind = table.Column<string>(type.Text),
            door_detail = table.Column<string>(type.Text, nullable: true),
            created_at = table.Column<DateTimeOffset>(type.Time),
            state = table.Column<int>(type.Int),
            due_at = table.Column<DateTimeOffset>(type.Time),
            claim = table.Column<Guid>(type.Guid, nullable: true),
            attempts = table.Column<int>(type.Int),
            cancel_requested = table.Column<bool>(type.Bool),
            done = table.Column<long>(type.Long),
            total = table.Column<long>(type.Long),
            resume = table.Column<string>(type.Text, nullable: true),
            result = table.Column<string>(type.Text, nullable: true),
            error = table.Column<string>(type.Text, nullable: true),
            error_arguments = table.Column<string>(type.Text, nullable: true),
            error_texts = table.Column<string>(type.Text, nullable: true),
        }, constraints: table => table.PrimaryKey("PK_jobs", x => x.id));
        migration.CreateIndex("IX_jobs_state_due_at", "jobs", ["state", "due_at"]);
    }

    private static void CreateMail(MigrationBuilder migration, ColumnTypes type)
    {
        migration.CreateTable("mail_outbox", table => new
        {
            id = table.Column<Guid>(type.Guid),
            key = table.Column<string>(type.Text, nullable: true),
            claimed_key = table.Column<string>(type.Text, nullable: true),
            receiver = table.Column<string>(type.Text),
            receiver_name = table.Column<string>(type.Text, nullable: true),
            reply_to = table.Column<string>(type.Text, nullable: true),
            subject = table.Column<string>(type.Text),
            text = table.Column<string>(type.Text),
            html = table.Column<string>(type.Text, nullable: true),
            created_at = table.Column<DateTimeOffset>(type.Time),
            state = table.Column<int>(type.Int),
            due_at = table.Column<DateTimeOffset>(type.Time),
            claim = table.Column<Guid>(type.Guid, nullable: true),
            attempts = table.Column<int>(type.Int),
            last_error = table.Column<string>(type.Text, nullable: true),
        }, constraints: table => table.PrimaryKey("PK_mail_outbox", x => x.id));
        migration.CreateIndex("IX_mail_outbox_state_due_at", "mail_outbox", ["state", "due_at"]);
        migration.CreateIndex("IX_mail_outbox_key", "mail_outbox", "key");
        migration.CreateIndex("IX_mail_outbox_claimed_key", "mail_outbox", "claimed_key", unique: true);
    }

    private static void CreateSettings(MigrationBuilder migration, ColumnTypes type)
    {
        migration.CreateTable("settings", table => new
        {
            name = table.Column<string>(type.Text),
            value = table.Column<string>(type.Text),
        }, constraints: table => table.PrimaryKey("PK_settings", x => x.name));

        migration.CreateTable("preferences", table => new
        {
            person_id = table.Column<string>(type.Text),
            name = table.Column<string>(type.Text),
            value = table.Column<string>(type.Text),
        }, constraints: table => table.PrimaryKey("PK_preferences", x => new { x.person_id, x.name }));

        migration.CreateTable("features", table => new
        {
            feature_id = table.Column<string>(type.Text),
            is_on = table.Column<bool>(type.Bool),
        }, constraints: table => table.PrimaryKey("PK_features", x => x.feature_id));
    }

    private static void CreateCoordination(MigrationBuilder migration, ColumnTypes type)
    {
        migration.CreateTable("locks", table => new
        {
            name = table.Column<string>(type.Text),
            holder = table.Column<Guid>(type.Guid),
            leased_until = table.Column<DateTimeOffset>(type.Time),
        }, constraints: table => table.PrimaryKey("PK_locks", x => x.name));

        migration.CreateTable("schedules", table => new
        {
            job_id = table.Column<string>(type.Text),
            next_at = table.Column<DateTimeOffset>(type.Time),
        }, constraints: table => table.PrimaryKey("PK_schedules", x => x.job_id));

        migration.CreateTable("data_protection_keys", table => new
        {
            name = table.Column<string>(type.Text),
            xml = table.Column<string>(type.Text),
        }, constraints: table => table.PrimaryKey("PK_data_protection_keys", x => x.name));
    }
}
