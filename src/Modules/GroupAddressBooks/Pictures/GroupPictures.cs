using System.Security.Cryptography;
using Carnet.Contacts.Pictures;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Pictures;

/// <summary>Keeps the pictures of groups. Who sees a group sees its picture, who manages it changes it.</summary>
public sealed class GroupPictures(TenantDb db, GroupStore groups, PicturePreparation preparation)
{
    /// <summary>For lists that have asked for the right to the group.</summary>
    internal IQueryable<GroupPicture> All => db.Set<GroupPicture>().AsNoTracking();

    /// <exception cref="NotFoundException">No such picture, or the user may not know of the group.</exception>
    public async Task<GroupPicture> Find(Guid groupId, string tag, CancellationToken cancel)
    {
        var seen = await groups.With(GroupRight.See, cancel);
        return await All.SingleOrDefaultAsync(p => p.GroupId == groupId && p.Tag == tag && seen.Any(g => g.Id == p.GroupId), cancel)
            ?? throw new NotFoundException();
    }

    /// <param name="file">As it was sent; kept is what <see cref="PicturePreparation"/> makes of it.</param>
    /// <exception cref="InvalidException">It is no picture, or none this server can take.</exception>
    public async Task Put(Guid groupId, byte[] file, CancellationToken cancel)
    {
        // Nobody else makes the server decode pictures.
        await groups.Find(groupId, GroupRight.Manage, cancel);
        var photo = await preparation.Prepare(file, cancel);
        var bytes = photo.Bytes!;
        await using var work = await db.BeginAsync(cancel);
        await Clear(groupId, cancel);
        var tag = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
        db.Add(new GroupPicture { GroupId = groupId, Tag = tag, MediaType = photo.MediaType, Bytes = bytes });
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    public async Task Remove(Guid groupId, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await Clear(groupId, cancel);
        await work.Commit(cancel);
    }

    private async Task Clear(Guid groupId, CancellationToken cancel)
    {
        await groups.Hold(groupId, GroupRight.Manage, cancel);
        await db.Set<GroupPicture>().Where(p => p.GroupId == groupId).ExecuteDeleteAsync(cancel);
    }
}
