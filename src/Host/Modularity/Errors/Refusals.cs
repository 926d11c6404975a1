namespace Carnet.Modularity.Errors;

/// <summary>
/// A refusal of the domain. There are three kinds (not found, forbidden, invalid) and nothing else; every door has one
/// table that turns them into its own language. Messages are English keys of the texts of the module that throws.
/// </summary>
public abstract class RefusalException(string message, params object[] arguments) : Exception(message)
{
    /// <summary>Values for the placeholders of the message.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;

    /// <summary>A type of the assembly whose texts translate the message.</summary>
    public Type TextsOf { get; init; } = typeof(RefusalException);
}

/// <summary>It does not exist, or the caller may not know that it does.</summary>
public sealed class NotFoundException(string message) : RefusalException(message)
{
    public NotFoundException() : this("This page or contact does not exist, or you may not see it.") { }
}

/// <summary>The caller sees the thing but may not do this with it.</summary>
public sealed class ForbiddenException(string message, params object[] arguments) : RefusalException(message, arguments);

/// <summary>The input cannot be taken as it is.</summary>
/// <param name="field">The form field or property at fault, or null for the whole.</param>
public sealed class InvalidException(string? field, string message, params object[] arguments) : RefusalException(message, arguments)
{
    public string? Field { get; } = field;

    /// <summary>What else is wrong with the same input.</summary>
    public IReadOnlyList<InvalidException> Others { get; init; } = [];
}

/// <summary>A bug guard, not a refusal: code that needs a person ran for a visitor.</summary>
public sealed class NotSignedInException() : InvalidOperationException("Nobody is signed in.");
