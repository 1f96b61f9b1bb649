using NodaTime;

namespace Reconnect.Ties;

/// <summary>How two people usually deal with each other, counted when the ties are found. Nothing of it decides whether a tie is quiet.</summary>
/// <param name="Begun">Conversations the user began with a mail to this person alone, as far as it is decided whether an answer came.</param>
/// <param name="Answered">How many of these were answered.</param>
/// <param name="AnswersAt">When the other's last answers to the user came, in whole hours since 1970-01-01 UTC, oldest first, at most 40.</param>
/// <param name="LastMails">Who wrote the last mails that were addressed to the other one: true is the user. Oldest first, at most 5.</param>
/// <param name="LastMail">The last of these; null when there was none.</param>
/// <param name="LastMet">The start of the last small meeting that took place; null when there was none.</param>
/// <param name="MetDays">On how many of the last days in touch they met.</param>
/// <param name="Days">How many days in touch that is of: at most 20.</param>
/// <param name="Frame">The recurring meeting they shared last; null when there was none.</param>
public sealed record TieHabits(
    int Begun, int Answered, IReadOnlyList<int> AnswersAt, IReadOnlyList<bool> LastMails, Instant? LastMail, Instant? LastMet, int MetDays, int Days, SharedFrame? Frame)
{
    /// <summary>A mail without an answer for so long counts as left without one.</summary>
    public static readonly Duration OpenFor = Duration.FromDays(30);

    public const int MostAnswers = 40;

    public const int MostMails = 5;

    public const int MostDays = 20;

    /// <summary>When they answered last, as far back as it is kept.</summary>
    public IEnumerable<Instant> Answers() => AnswersAt.Select(hours => NodaConstants.UnixEpoch + Duration.FromHours(hours));
}

/// <param name="Subject">Of a meeting both were invited to; at most 60 characters, never empty.</param>
/// <param name="Last">The last time both were in it.</param>
public sealed record SharedFrame(string Subject, Instant Last);

/// <summary>What became of the user's mails to people with whom it had been silent for longer than usual.</summary>
/// <param name="Mails">The last ones of which it is decided whether an answer came, at most 20.</param>
/// <param name="HalfWithinMinutes">The median time of the answers that came; null when none did.</param>
public sealed record OutOfTheBlue(int Mails, int Answered, int? HalfWithinMinutes)
{
    public const int Most = 20;
}
