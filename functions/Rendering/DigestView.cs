namespace Reconnect.Functions.Rendering;

/// <summary>What one weekly digest says. Texts may come from strangers: the renderer cleans, cuts and encodes them.</summary>
/// <param name="Week">ISO week, such as 2026-W48.</param>
/// <param name="GreetingName">How the owner is addressed; empty for a greeting without a name.</param>
/// <param name="People">Whom to catch up with, at most three.</param>
/// <param name="Coming">Milestones of the next three weeks, one line each; the first six are shown.</param>
/// <param name="LastWeekLine">How last week went, or null when there is nothing to tell.</param>
/// <param name="Language">BCP 47; English and German have words, any other reads English.</param>
public sealed record DigestView(
    string Week,
    string GreetingName,
    IReadOnlyList<DigestPersonView> People,
    IReadOnlyList<string> Coming,
    string? LastWeekLine,
    string SettingsUrl,
    string UnsubscribeUrl,
    string Language);

/// <summary>One person of the digest.</summary>
/// <param name="Sentence">The rhythm and the silence, in words.</param>
/// <param name="ReasonText">Why it went quiet; empty when there is no reason to give.</param>
/// <param name="Slots">Times to offer; the first three are shown.</param>
/// <param name="SlotsNote">What is to be said about the times, or about there being none.</param>
/// <param name="WriteUrl">A new mail to them, which only the user sends.</param>
public sealed record DigestPersonView(
    string Name,
    string Sentence,
    string ReasonText,
    IReadOnlyList<DigestSlotView> Slots,
    string? SlotsNote,
    string WriteUrl,
    string SnoozeUrl,
    string TalkedUrl,
    string NotThisPersonUrl,
    string OpenUrl);

/// <summary>One time to offer.</summary>
/// <param name="Text">In both zones, such as "Thu 26 Nov, 15:00 (16:00 for Anna)".</param>
/// <param name="Url">The page that books it after asking.</param>
public sealed record DigestSlotView(string Text, string Url);

/// <summary>A mail ready to send.</summary>
/// <param name="Subject">One line of at most 78 UTF-16 units.</param>
/// <param name="Html">A whole document.</param>
/// <param name="Text">The same in plain text, with line feeds.</param>
public sealed record RenderedMail(string Subject, string Html, string Text);
