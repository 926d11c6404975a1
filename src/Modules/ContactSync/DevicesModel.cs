using Carnet.ContactSync.Devices;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSync;

/// <summary>How devices stand in tables.</summary>
internal static class DevicesModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Device>(device =>
        {
            device.ToTable("devices");
            device.Property(d => d.Id).ValueGeneratedNever();
            device.HasIndex(d => d.PasswordHash, "devices_password").IsUnique();
            device.HasIndex(d => d.PersonId, "devices_person");
        });
        model.Entity<SetUpLink>(link =>
        {
            link.ToTable("device_set_up_links");
            link.HasKey(l => l.TokenHash);
        });
    }
}
