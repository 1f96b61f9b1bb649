using Microsoft.Extensions.Logging;
using Microsoft.Graph.Models;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.Microsoft365.Access;
using Reconnect.Microsoft365.Wire;
using Invitation = Reconnect.Bookings.Invitation;

namespace Reconnect.Microsoft365.Calendar;

/// <summary>Writes to the calendar as the signed-in user, and finds bookings in it.</summary>
internal sealed partial class GraphCalendar(GraphDoor door, IUserAssertion user, ILogger<GraphCalendar> logger) : ICalendar
{
    /// <summary>How far an event may have been moved and still be found.</summary>
    private static readonly Duration Around = Duration.FromDays(14);

    public Task PrepareAsync(MailboxId mailbox, CancellationToken cancellationToken) => door.PrepareAsync(mailbox, user, cancellationToken);

    public async Task<Invitation> InviteAsync(
        MailboxId mailbox, Booking booking, string subject, DateTimeZone organizerZone, CancellationToken cancellationToken)
    {
        var hasTeams = booking.Online && await AllowsTeamsAsync(mailbox, cancellationToken);
        var wanted = Events.ToEvent(booking, subject, organizerZone, hasTeams);
        try
        {
            var made = await door.AsUserAsync(mailbox, user, (graph, token) => graph.Mailbox.Events.PostAsync(wanted, cancellationToken: token), cancellationToken);
            return Events.ToInvitation(made) ?? await LookUpAsync(mailbox, booking, cancellationToken) ?? throw new InvitationMissingException(mailbox, booking.Id.Value);
        }
        catch (GraphRefusedException refusal) when (refusal.Says("ErrorDuplicateTransactionId"))
        {
            // This very booking was made before. Seen with 400 and with 409, so only the code counts.
            return await LookUpAsync(mailbox, booking, cancellationToken) ?? throw new InvitationMissingException(mailbox, booking.Id.Value);
        }
        catch (GraphRefusedException refusal) when (Refusals.IsMissing(refusal))
        {
            throw new MailboxGoneException(mailbox, refusal);
        }
        catch (MailboxBusyException)
        {
            // The invitation may have left although its answer got lost: whoever says busy must have looked.
            Log.AnswerLost(logger, mailbox, booking.Id);
            if (await LookUpAsync(mailbox, booking, cancellationToken) is { } found) { return found; }
            throw;
        }
    }

    public async Task<Invitation?> FindAsync(MailboxId mailbox, Booking booking, CancellationToken cancellationToken)
    {
        if (booking.EventId is not { } id) { return await LookUpAsync(mailbox, booking, cancellationToken); }
        try
        {
            return await door.AsAppAsync(mailbox, async (graph, token) =>
                Events.ToInvitation(await graph.Mailbox.Events[id].GetAsync(request => request.QueryParameters.Select = EventJson.InvitationFields, token)), cancellationToken);
        }
        catch (GraphRefusedException refusal) when (Refusals.IsMissing(refusal))
        {
            return null;
        }
    }

    public async Task<bool> MoveAsync(MailboxId mailbox, Booking booking, DateTimeZone organizerZone, CancellationToken cancellationToken)
    {
        if ((booking.EventId ?? (await LookUpAsync(mailbox, booking, cancellationToken))?.EventId) is not { } id) { return false; }
        try
        {
            await door.AsUserAsync(mailbox, user, (graph, token) => graph.Mailbox.Events[id].PatchAsync(Events.ToMove(booking, organizerZone), cancellationToken: token), cancellationToken);
            return true;
        }
        catch (GraphRefusedException refusal) when (Refusals.IsMissing(refusal))
        {
            Log.GoneAlready(logger, mailbox, booking.Id);
            return false;
        }
    }

    public async Task CancelAsync(MailboxId mailbox, Booking booking, string? comment, CancellationToken cancellationToken)
    {
        if ((booking.EventId ?? (await LookUpAsync(mailbox, booking, cancellationToken))?.EventId) is not { } id) { return; }
        try
        {
            await door.AsUserAsync(mailbox, user, async (graph, token) =>
            {
                await graph.Mailbox.Events[id].Cancel.PostAsync(new() { Comment = comment ?? "" }, cancellationToken: token);
                return true;
            }, cancellationToken);
        }
        catch (GraphRefusedException refusal) when (Refusals.IsMissing(refusal))
        {
            Log.GoneAlready(logger, mailbox, booking.Id);
        }
    }

    private Task<Invitation?> LookUpAsync(MailboxId mailbox, Booking booking, CancellationToken cancellationToken) =>
        door.AsAppAsync(mailbox, async (graph, token) =>
        {
            var window = new Interval(booking.When.Start - Around, booking.When.End + Around);
            var events = await CalendarView.ReadAllAsync(graph, window, EventJson.InvitationFields, token);
            var found = events.Find(item => item is { Id: not null, IsCancelled: false } && Events.IsOf(booking, item.TransactionId));
            return found is null ? null : new Invitation(found.Id!, found.OnlineMeeting?.JoinUrl, found.WebLink);
        }, cancellationToken);

    private Task<bool> AllowsTeamsAsync(MailboxId mailbox, CancellationToken cancellationToken) => door.AsUserAsync(mailbox, user, async (graph, token) =>
    {
        var calendar = await graph.Mailbox.Calendar.GetAsync(request => request.QueryParameters.Select = ["allowedOnlineMeetingProviders"], token);
        return calendar?.AllowedOnlineMeetingProviders?.Contains(OnlineMeetingProviderType.TeamsForBusiness) is true;
    }, cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to booking {Booking} of mailbox {Mailbox} got lost; looking whether it was made.")]
        public static partial void AnswerLost(ILogger logger, MailboxId mailbox, BookingId booking);

        [LoggerMessage(Level = LogLevel.Information, Message = "The event of booking {Booking} of mailbox {Mailbox} was gone already.")]
        public static partial void GoneAlready(ILogger logger, MailboxId mailbox, BookingId booking);
    }
}
