namespace OrchardCore.DisplayManagement.Title;

public interface IPageTitleBuilder
{
    void AddSegment(global::Microsoft.AspNetCore.Html.IHtmlContent segment, string position = "0");
}
