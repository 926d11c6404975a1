using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Carnet.Testing.Web;

/// <summary>What a form would send as it stands on the page.</summary>
public static class FormValues
{
    public static IEnumerable<KeyValuePair<string, string>> Of(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 } && !element.HasAttribute("disabled")))
            foreach (var value in Values(element))
                yield return new(element.GetAttribute("name")!, value);
    }

    private static IEnumerable<string> Values(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } tick => tick.IsChecked ? [tick.Value is { Length: > 0 } value ? value : "on"] : [],
        IHtmlInputElement { Type: "submit" or "button" or "image" or "file" } => [],
        IHtmlInputElement input => [input.Value],
        IHtmlSelectElement select => select.SelectedOptions.Select(option => option.Value),
        IHtmlTextAreaElement area => [area.Value],
        _ => [],
    };
}
