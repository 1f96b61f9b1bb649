using System.Diagnostics;

namespace Reconnect.Notes;

/// <summary>Why a note is not kept, in words.</summary>
public static class NoteFaultWords
{
    public static string Of(NoteFault fault) => fault switch
    {
        NoteFault.Empty => Tongue.Say("There is nothing to keep yet.", "Noch gibt es nichts aufzubewahren."),
        NoteFault.TooLong => Tongue.Say($"A note must not be longer than {Note.LongestText} characters.", $"Eine Notiz darf nicht länger sein als {Note.LongestText} Zeichen."),
        NoteFault.LineTooLong => Tongue.Say($"The line must not be longer than {Note.LongestLine} characters.", $"Die Zeile darf nicht länger sein als {Note.LongestLine} Zeichen."),
        NoteFault.NotAfterMeeting => Tongue.Say(
            "How, again and bookingId belong to a note of the kind afterMeeting.",
            "How, again und bookingId gehören zu einer Notiz der Art afterMeeting."),
        NoteFault.NoSuchBooking => Tongue.Say("There is no such catch-up with this person.", "Ein solches Wiedersehen mit dieser Person gibt es nicht."),
        NoteFault.OutOfBounds => Tongue.Say("A note is of today or of a day before.", "Eine Notiz ist von heute oder von einem Tag davor."),
        NoteFault.TooMany => Tongue.Say($"There are {Note.MostNotes} notes on this person already.", $"Zu dieser Person gibt es schon {Note.MostNotes} Notizen."),
        _ => throw new UnreachableException($"{fault}"),
    };
}
