using Carnet.Modularity.Data;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.GroupAddressBooks.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks;

/// <summary>How groups stand in tables. Members stand with the rights engine of the address book.</summary>
internal static class GroupsModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Group>(group =>
        {
            group.ToTable("member_groups");
            group.Property(g => g.Id).ValueGeneratedNever();
            group.Property(g => g.NameKey).IsOrdinal();
            group.HasIndex(g => g.NameKey, "member_groups_name").IsUnique().HasFilter("deleted_at IS NULL");
        });
        model.Entity<JoinRequest>(request =>
        {
            request.ToTable("join_requests");
            request.HasKey(r => new { r.GroupId, r.PersonId });
            request.HasIndex(r => r.PersonId, "join_requests_person");
            request.HasOne<Group>().WithMany().HasForeignKey(r => r.GroupId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<GroupPicture>(picture =>
        {
            picture.ToTable("group_pictures");
            picture.HasKey(p => p.GroupId);
            picture.HasOne<Group>().WithOne().HasForeignKey<GroupPicture>(p => p.GroupId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<FormerMember>(member =>
        {
            member.ToTable("former_members");
            member.HasKey(m => new { m.GroupId, m.PersonId });
            member.HasOne<Group>().WithMany().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
