using NodaTime;

namespace Reconnect.Approaches;

/// <summary>How a draft begins again.</summary>
public enum OpenerTone
{
    /// <summary>A hello that asks for little.</summary>
    Light,

    /// <summary>About what the two last shared, as far as mail and calendar show it.</summary>
    Shared,

    /// <summary>Asks for a time.</summary>
    Time,
}

/// <summary>A draft for the user to change and to send; it is never sent by us.</summary>
/// <param name="Body">Plain text with line ends.</param>
public sealed record Opener(OpenerTone Tone, string Subject, string Body);

/// <summary>How the user addresses the other. German has two ways, of which no mailbox tells which is right.</summary>
public enum OpenerForm { Familiar, Formal }

/// <summary>By what the two were last in touch.</summary>
public enum ContactKind { Mail, Meeting, Unknown }

/// <summary>All that a draft may rest on: nothing of it was read in a mail.</summary>
/// <param name="ShortName">Null where no name is known.</param>
/// <param name="Last">The day of the last contact, in the user's zone.</param>
/// <param name="Season">Of the last contact; null where it would be unclear.</param>
/// <param name="Turn">Whose turn it is; null when nothing is open.</param>
/// <param name="TurnSince">The day of the first mail that waits.</param>
/// <param name="UsuallyMeets">On most of the last days in touch they met.</param>
/// <param name="Slot">The time to ask for; null where there is none.</param>
/// <param name="IsStrained">By the user's own word.</param>
/// <param name="Seed">The same all day for one person.</param>
public sealed record OpenerFacts(
    string? ShortName, string? FullName, string UserName, LocalDate Today, LocalDate Last, int SilentDays, ContactKind By, Season? Season, Ties.Whose? Turn, LocalDate? TurnSince,
    bool UsuallyMeets, string? FrameSubject, LocalDate? FrameLast, OpenerSlot? Slot, bool IsStrained, OpenerForm Form, string Seed);

/// <param name="Theirs">The reader's wall time; null where their zone is not known.</param>
/// <param name="Yours">The user's wall time.</param>
/// <param name="Minutes">How long.</param>
public sealed record OpenerSlot(LocalDateTime? Theirs, LocalDateTime Yours, int Minutes);
