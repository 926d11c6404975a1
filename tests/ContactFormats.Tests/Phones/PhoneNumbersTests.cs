namespace Carnet.ContactFormats.Tests.Phones;

public sealed class PhoneNumbersTests
{
    [Theory]
    [InlineData("+33 3 27 00 00 01", "", "+33327000001", "FR")]
    [InlineData("03 27 00 00 01", "FR", "+33327000001", "FR")]
    [InlineData("03.27.00.00.01", "fr", "+33327000001", "FR")]
    [InlineData("0033 3 27 00 00 01", "DE", "+33327000001", "FR")]
    [InlineData("+33 (0)3 27 00 00 01", "", "+33327000001", "FR")]
    [InlineData("33 3 27 00 00 01", "FR", "+33327000001", "FR")]
    [InlineData("327000001", "FR", "+33327000001", "FR")]
    [InlineData("+49 (0611) 123456 - 11", "", "+4961112345611", "DE")]
    [InlineData("030/1234567", "DE", "+49301234567", "DE")]
    [InlineData("020 7946 0000", "GB", "+442079460000", "GB")]
    [InlineData("011 44 20 7946 0000", "US", "+442079460000", "GB")]
    [InlineData("(212) 555-0100", "US", "+12125550100", "US")]
    [InlineData("1-212-555-0100", "US", "+12125550100", "US")]
    [InlineData("00-1-212-555-7777", "US", "+12125557777", "US")]
    [InlineData("+1 416 555 0100", "", "+14165550100", "CA")]
    [InlineData("416 555 0100", "US", "+14165550100", "CA")]
    [InlineData("+1 876 555 0100", "", "+18765550100", "JM")]
    [InlineData("1-800-FLOWERS", "US", "+18003569377", "US")]
    [InlineData("+39 06 698 12345", "", "+390669812345", "IT")]
    [InlineData("06 698 12345", "IT", "+390669812345", "IT")]
    [InlineData("91 123 45 67 8", "ES", "+34911234567" + "8", "ES")]
    [InlineData("8 (495) 123-45-67", "RU", "+74951234567", "RU")]
    [InlineData("+7 701 123 4567", "", "+77011234567", "KZ")]
    [InlineData("06 1 234 5678", "HU", "+3612345678", "HU")]
    [InlineData("0412 345 678", "AU", "+61412345678", "AU")]
    [InlineData("090-1234-5678", "JP", "+819012345678", "JP")]
    [InlineData("０９０−１２３４−５６７８", "JP", "+819012345678", "JP")]
    [InlineData("٠٥٠١٢٣٤٥٦٧", "SA", "+966501234567", "SA")]
    [InlineData("tel:+1-418-656-9254;ext=102", "", "+14186569254", "CA")]
    [InlineData("tel:656-9254;phone-context=+1418", "", "+14186569254", "CA")]
    [InlineData("22 33 44 55", "DK", "+4522334455", "DK")]
    [InlineData("+800 1234 5678", "FR", "+80012345678", "")]
    [InlineData("\u202a+33 6 12 34 56 78\u202c", "", "+33612345678", "FR")]
    public void Reads_a_number_as_people_write_it(string text, string country, string e164, string where)
    {
        var number = PhoneNumbers.Parse(text, country);
        Assert.Equal((e164, where), (number?.E164, number?.Country));
    }

    [Theory]
    [InlineData("+1-418-656-9254 ext. 102", "102")]
    [InlineData("+1 418 656 9254 x102", "102")]
    [InlineData("03 27 00 00 01 poste 12", "12")]
    [InlineData("tel:+1-418-656-9254;ext=102", "102")]
    [InlineData("+49 30 1234567 Durchwahl 9", "9")]
    [InlineData("020 7946 0000 #77", "77")]
    [InlineData("020 7946 0000", "")]
    public void Takes_the_extension_apart(string text, string extension)
    {
        var number = PhoneNumbers.Parse(text, "GB")!;
        Assert.Equal(extension, number.Extension);
        Assert.DoesNotContain("x", number.Digits, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("555-1234", "US")]
    [InlineData("123456", "DE")]
    [InlineData("112", "FR")]
    [InlineData("03 27 00 00 01", "")]
    [InlineData("+999 123456789", "FR")]
    [InlineData("+1234567890123456789", "FR")]
    public void Knows_the_digits_of_a_number_whose_area_it_does_not_know(string text, string country)
    {
        var number = PhoneNumbers.Parse(text, country)!;
        Assert.Equal(("", PhoneNumbers.DigitsOf(text)), (number.E164, number.Digits));
    }

    [Theory]
    [InlineData("BusinessPhone")]
    [InlineData("7yy-zzz-xxx")]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("a@x.org")]
    [InlineData("call me at 5")]
    public void Says_that_a_word_is_no_number(string text) => Assert.Null(PhoneNumbers.Parse(text, "FR"));

    [Theory]
    [InlineData("+33 (0)3.27 x12", "3303271" + "2")]
    [InlineData("٠٥٠", "050")]
    [InlineData("none", "")]
    public void Gives_all_digits_for_search(string text, string digits) => Assert.Equal(digits, PhoneNumbers.DigitsOf(text));
}
