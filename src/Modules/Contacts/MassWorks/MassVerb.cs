namespace Carnet.Contacts.MassWorks;

/// <summary>A kind of mass work, registered as a singleton by the module that carries it out with a job of this kind.</summary>
/// <param name="Id">The job's kind.</param>
/// <param name="TextsOf">Whose texts the following are.</param>
/// <param name="Running">"Emptying “{0}”": with the book's name.</param>
/// <param name="One">"{0:N0} contact moved to the trash.", {1} being the name of the book they went to.</param>
/// <param name="Many">The same for several.</param>
public sealed record MassVerb(string Id, Type TextsOf, string Running, string One, string Many)
{
    /// <summary>False for what takes something back.</summary>
    public bool CanBeUndone { get; init; } = true;
}

/// <summary>Up to how many contacts a request does itself; more are handed to a job. Two thousand take about a second.</summary>
public sealed record MassLimit(int Contacts);

/// <summary>The arguments of every job that does mass work.</summary>
public sealed record MassWorkId(Guid Id);
