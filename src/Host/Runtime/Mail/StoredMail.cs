using Carnet.Runtime.Schema;

namespace Carnet.Runtime.Mail;

/// <summary>Where a message stands.</summary>
public enum MailState
{
    Waiting,

    /// <summary>Somebody talks to the server about it right now.</summary>
    Sending,

    Sent,

    /// <summary>The server will never take it.</summary>
    Refused,

    /// <summary>The conversation broke while the content was on its way. Not sent again by itself.</summary>
    Uncertain,

    /// <summary>Tried for about three days.</summary>
    GivenUp,

    /// <summary>Another message with the same key went first.</summary>
    Duplicate,
}

internal sealed class StoredMail : IQueued
{
    public required Guid Id { get; init; }
    public string? Key { get; init; }

    /// <summary>The key once somebody claimed this message; unique, so of two messages with one key only one is ever sent.</summary>
    public string? ClaimedKey { get; set; }

    public required string Receiver { get; init; }
    public string? ReceiverName { get; init; }
    public string? ReplyTo { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public string? Html { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    public MailState State { get; set; }
    public required DateTimeOffset DueAt { get; set; }
    public Guid? Claim { get; set; }
    public int Attempts { get; set; }

    /// <summary>The server's words.</summary>
    public string? LastError { get; set; }
}
