namespace Reconnect.Functions.Hosting;

/// <summary>What the API says of input that cannot be read. Names of fields and their values are those of the wire in every language.</summary>
internal static class InputWords
{
    public static string NeedsDigest => Tongue.Say(
        "Digest must say whether, on which day and at which hour.",
        "Digest muss sagen, ob, an welchem Tag und zu welcher Stunde.");

    public static string NeedsWorkingHours => Tongue.Say(
        "Working hours must have days, a start and an end.",
        "Die Arbeitszeit braucht Tage, einen Beginn und ein Ende.");

    public static string BookingId => Tongue.Say("Id must be a UUID made for this booking.", "Id muss eine UUID sein, die für diese Buchung gemacht ist.");

    public static string PersonId => Tongue.Say("PersonId must be the id of a person.", "PersonId muss die Id einer Person sein.");

    public static string Start => Tongue.Say(
        "Start must be an instant such as 2026-11-26T14:00:00Z.",
        "Start muss ein Zeitpunkt sein wie 2026-11-26T14:00:00Z.");

    public static string At => Tongue.Say("At must be an instant such as 2026-11-26T14:00:00Z.", "At muss ein Zeitpunkt sein wie 2026-11-26T14:00:00Z.");

    public static string Minutes(string minutes) => Tongue.Say($"Minutes must be one of {minutes}.", $"Minutes muss einer dieser Werte sein: {minutes}.");

    public static string BookingIdTaken => Tongue.Say("This id belongs to another booking already.", "Diese Id gehört schon zu einer anderen Buchung.");

    public static string CommentTooLong(int most) => Tongue.Say(
        $"The comment must not be longer than {most} characters.",
        $"Der Kommentar darf nicht länger sein als {most} Zeichen.");

    public static string Address => Tongue.Say("That is no mail address.", "Das ist keine Mailadresse.");

    public static string OtherAddress => Tongue.Say("That is no other mail address.", "Das ist keine andere Mailadresse.");

    public static string AreSame => Tongue.Say("AreSame must be true or false.", "AreSame muss true oder false sein.");

    public static string Candidates(int most) => Tongue.Say($"Candidates must be between 0 and {most}.", $"Candidates muss zwischen 0 und {most} liegen.");

    public static string Journey => Tongue.Say("Journey must be its first day, such as 2026-12-02.", "Journey muss ihr erster Tag sein wie 2026-12-02.");

    public static string KindOnJourney => Tongue.Say(
        "On a journey people meet in one place: walk, coffee, lunch or inPerson.", "Auf einer Reise trifft man sich an einem Ort: walk, coffee, lunch oder inPerson.");

    public static string Until => Tongue.Say("Until must be a date such as 2026-12-24.", "Until muss ein Datum sein wie 2026-12-24.");

    public static string Care => Tongue.Say("Kind must be snooze, rest, never, memorial or letGo.", "Kind muss snooze, rest, never, memorial oder letGo sein.");

    public static string UntilOutOfBounds(string earliest, string latest) => Tongue.Say(
        $"Until must be between {earliest} and {latest}.",
        $"Until muss zwischen {earliest} und {latest} liegen.");

    public static string ReasonKind(string kinds) => Tongue.Say($"Kind must be one of {kinds}.", $"Kind muss einer dieser Werte sein: {kinds}.");

    public static string Feedback => Tongue.Say("Kind must be booked, wrote, opener, helpful or dismissed.", "Kind muss booked, wrote, opener, helpful oder dismissed sein.");

    public static string OnOutOfBounds(string earliest, string latest) => Tongue.Say(
        $"On must be between {earliest} and {latest}.",
        $"On muss zwischen {earliest} und {latest} liegen.");

    public static string On => Tongue.Say("On must be a date such as 2026-11-20.", "On muss ein Datum sein wie 2026-11-20.");

    public static string Members => Tongue.Say("Members are ids of people.", "Members sind Ids von Personen.");

    public static string OfferId => Tongue.Say("Id must be a UUID made for this offer.", "Id muss eine UUID sein, die für dieses Angebot gemacht ist.");

    public static string OneOf(string field, string values) => Tongue.Say($"{field} must be one of {values}.", $"{field} muss einer dieser Werte sein: {values}.");

    public static string Format => Tongue.Say("The format is json, csv or vcard.", "Das Format ist json, csv oder vcard.");

    public static string Form => Tongue.Say("Form must be familiar or formal.", "Form muss familiar oder formal sein.");

    public static string NoteId => Tongue.Say("Id must be a UUID made for this note.", "Id muss eine UUID sein, die für diese Notiz gemacht ist.");

    public static string BookingOf => Tongue.Say("BookingId must be the id of a booking.", "BookingId muss die Id einer Buchung sein.");

    public static string NoteKind => Tongue.Say("Kind must be note or afterMeeting.", "Kind muss note oder afterMeeting sein.");

    public static string Language => Tongue.Say("Language must be en or de.", "Language muss en oder de sein.");

    public static string OfferIdTaken => Tongue.Say(
        "This id belongs to an offer to another person already.",
        "Diese Id gehört schon zu einem Angebot an eine andere Person.");
}
