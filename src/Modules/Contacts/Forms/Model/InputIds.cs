namespace Carnet.Contacts.Forms.Model;

/// <summary>Ids of inputs in the page.</summary>
public static class InputIds
{
    /// <param name="input">An input's name: <c>emails.0.value</c>.</param>
    public static string Of(string input) => "f-" + input.Replace('.', '-');
}
