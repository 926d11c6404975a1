namespace Carnet.ContactFormats.Tests.Contacts;

public sealed class ContactFieldsTests
{
    [Fact]
    public void Knows_every_field_of_a_contact()
    {
        var properties = typeof(ContactData).GetProperties().Select(p => p.Name);
        Assert.Equal(properties.Order(), ContactFields.All.Select(f => char.ToUpperInvariant(f.Id[0]) + f.Id[1..]).Order());
    }

    [Fact]
    public void Every_field_is_seen_and_restored_alone()
    {
        var full = ContactRoundTripTests.Full with { IsOrganization = true, IsGroup = true };
        foreach (var field in ContactFields.All)
        {
            var changed = ContactFields.Restore(full, new ContactData(), field.Id);
            var change = Assert.Single(ContactFields.Compare(full, changed));
            Assert.Equal(field.Id, change.FieldId);
            Assert.NotEqual(change.Before, change.After);
            Assert.Equal(full, ContactFields.Restore(changed, full, field.Id));
        }
    }

    [Fact]
    public void Contacts_are_equal_by_value()
    {
        var twin = ContactRoundTripTests.Full with { Emails = ContactRoundTripTests.Full.Emails.ToValueList(), Photo = new("image/jpeg", [0xff, 0xd8, 0xff, 1], null) };
        Assert.Equal(ContactRoundTripTests.Full, twin);
        Assert.Equal(ContactRoundTripTests.Full.GetHashCode(), twin.GetHashCode());
        Assert.NotEqual(ContactRoundTripTests.Full, twin with { Photo = new("image/jpeg", [0xff, 0xd8, 0xff, 2], null) });
    }

    [Fact]
    public void Two_photos_of_one_size_read_differently()
    {
        var change = Assert.Single(ContactFields.Compare(new() { Photo = new("image/png", [1], null) }, new() { Photo = new("image/png", [2], null) }));
        Assert.NotEqual(change.Before, change.After);
    }

    [Fact]
    public void Refuses_a_field_that_does_not_exist() =>
        Assert.Throws<ArgumentException>(() => ContactFields.Restore(new(), new(), "shoeSize"));
}
