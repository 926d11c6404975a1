using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Runtime.Tests.Databases;

/// <summary>A part whose migration makes every mistake there is.</summary>
internal static class Birds
{
    public static ModelPart Part { get; } = new("Birds", Build, [typeof(WrongTables)]);

    private static void Build(ModelBuilder model)
    {
        model.Entity<Nest>().ToTable("nests").Property(n => n.Id).ValueGeneratedNever();
        model.Entity<Bird>().ToTable("birds").Property(b => b.Id).ValueGeneratedNever();
        model.Entity<Bird>().HasIndex(b => b.Name).IsUnique();
        model.Entity<Bird>().HasOne<Nest>().WithMany().HasForeignKey(b => b.NestId);
    }

    private sealed class Nest
    {
        public int Id { get; init; }
    }

    private sealed class Bird
    {
        public int Id { get; init; }
        public int NestId { get; init; }
        public string? Name { get; init; }
        public long Weight { get; init; }
    }

    [Migration("Birds.0001.wrong")]
    private sealed class WrongTables : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            var type = ColumnTypes.Of(ActiveProvider);
            migrationBuilder.CreateTable("nests", table => new { id = table.Column<int>(type.Int) }, constraints: table => table.PrimaryKey("PK_nests", x => x.id));
            migrationBuilder.CreateTable("birds", table => new
            {
                id = table.Column<int>(type.Int),
                nest_id = table.Column<int>(type.Int),
                name = table.Column<string>(type.Text, nullable: false),
                colour = table.Column<string>(type.Text, nullable: true),
            }, constraints: table => table.PrimaryKey("PK_birds", x => x.id));
            migrationBuilder.CreateIndex("IX_birds_name", "birds", "name");
            migrationBuilder.CreateTable("by_hand_search", table => new { id = table.Column<int>(type.Int) });
        }
    }
}
