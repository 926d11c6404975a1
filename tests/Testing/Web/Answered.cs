using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Carnet.Testing.Web;

/// <summary>What the server answered.</summary>
public sealed class Answered
{
    private readonly Lazy<IHtmlDocument> _document;

    public Answered(HttpResponseMessage response, string body)
    {
        (Status, Headers, Body, Url) = (response.StatusCode, response.Headers, body, response.RequestMessage!.RequestUri!);
        Location = response.Headers.Location?.OriginalString;
        ContentType = response.Content.Headers.ContentType?.MediaType;
        _document = new(() => new HtmlParser().ParseDocument(InTable(Body)));
    }

    public HttpStatusCode Status { get; }
    public HttpResponseHeaders Headers { get; }
    public string Body { get; }
    public Uri Url { get; }
    public string? ContentType { get; }

    /// <summary>As the server wrote it; null when it leads nowhere else.</summary>
    public string? Location { get; }

    public bool IsRedirect => (int)Status is >= 300 and < 400;
    public IHtmlDocument Document => _document.Value;
    public string Title => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The antiforgery token of the first form.</summary>
    public string Token => Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
        ?? throw new InvalidOperationException($"No form at {Url} ({Status}).");

    /// <summary>The text of the first element that fits, without white space around it; null when there is none.</summary>
    public string? Text(string selector) => Document.QuerySelector(selector)?.TextContent.Trim();

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <param name="action">The end of the form's address.</param>
    public IHtmlFormElement Form(string action) =>
        Document.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>().FirstOrDefault(form => Leads(form, action))
        ?? throw new InvalidOperationException($"No form to {action} at {Url} ({Status}): {Title}");

    // Rows on their own are what htmx asks for; a parser drops them.
    private static string InTable(string body) =>
        body.TrimStart().StartsWith("<tr", StringComparison.Ordinal) ? $"<table>{body}</table>" : body;

    private static bool Leads(IHtmlFormElement form, string action)
    {
        var address = form.GetAttribute("action") ?? "";
        return address == action || address.EndsWith("/" + action, StringComparison.Ordinal);
    }
}
