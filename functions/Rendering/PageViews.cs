namespace Reconnect.Functions.Rendering;

/// <summary>What a digest link asks to confirm on its page. Booking is confirmed in the sidebar instead, by its owner signed in.</summary>
public enum Confirmation
{
    Snooze,
    Never,
    Unsubscribe,
    Talked,
}

/// <summary>Asks before anything happens: one sentence, one button that posts to the page's own address.</summary>
/// <param name="Text">What the button would do, such as "Anna Berg is not suggested again before 24 December."</param>
/// <param name="Language">BCP 47; English and German have words, any other reads English.</param>
public sealed record ConfirmView(Confirmation Asked, string Text, string Language);

/// <summary>Shows the catch-up to book and leads to the sign-in.</summary>
/// <param name="Text">Whom and when, such as "Anna Berg, Thu 26 Nov, 15:00 (16:00 for Anna), 30 minutes".</param>
/// <param name="SignInUrl">The sidebar's page, which signs in and then asks.</param>
public sealed record SignInView(string Text, string SignInUrl, string Language);

/// <summary>Says what was done.</summary>
/// <param name="OpenUrl">Reconnect itself, where it can be undone.</param>
public sealed record DoneView(string Text, string OpenUrl, string Language);

/// <summary>One friendly page for a link that was used, has expired or was never ours: a stranger learns nothing from it.</summary>
public sealed record GoneView(string OpenUrl, string Language);
