using Carnet.ContactFormats;
using Carnet.Contacts.Forms.Model;

namespace Carnet.Contacts.Forms;

/// <summary>The contact form with all that stands around its inputs.</summary>
/// <param name="Stored">The contact as stored; an empty one for a new contact.</param>
/// <param name="Action">Where the form is sent, relative to the tenant's root.</param>
/// <param name="CancelPath">Where Cancel leads, relative to the tenant's root.</param>
public sealed record FormScreen(ContactForm Form, ContactData Stored, string Action, string CancelPath)
{
    /// <summary>Translated.</summary>
    public string Title { get; init; } = "";

    /// <summary>The book a new contact goes into, else "".</summary>
    public string BookName { get; init; } = "";

    /// <summary>In the right pane, where htmx replaces it, instead of on a page of its own.</summary>
    public bool InPane { get; init; }

    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>The input that gets the focus; the first one at fault wins.</summary>
    public string FocusOn { get; init; } = "";

    /// <summary>Address of the stored picture relative to the tenant's root, or null.</summary>
    public string? PicturePath { get; init; }

    public Surroundings Site { get; init; } = new("", []);

    public bool IsNew => Form.Revision is null;

    public string Focus => Problems.FirstOrDefault(problem => problem.Input.Length > 0)?.Input ?? (Problems.Count > 0 ? "given" : FocusOn);

    public FormProblem? ProblemOf(string input) => Problems.FirstOrDefault(problem => problem.Input == input);

    /// <summary>Whether one of these inputs, or one below them, is at fault.</summary>
    public bool HasProblem(params IEnumerable<string> inputs) =>
        Problems.Any(problem => inputs.Any(input => problem.Input == input || problem.Input.StartsWith(input + ".", StringComparison.Ordinal)));
}

/// <summary>What the form needs to know of the site.</summary>
/// <param name="Country">ISO 3166 code for numbers typed without one.</param>
/// <param name="Languages">Two-letter codes the site itself speaks.</param>
public sealed record Surroundings(string Country, IReadOnlyList<string> Languages);
