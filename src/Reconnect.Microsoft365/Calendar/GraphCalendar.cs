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
        return await MakeAsync(mailbox, booking.Id.Value, booking.When, Events.ToEvent(booking, subject, organizerZone, hasTeams), cancellationToken);
    }

    public async Task<Invitation?> FindAsync(MailboxId mailbox, Booking booking, CancellationToken cancellationToken)
    {
        if (booking.EventId is not { } id) { return await LookUpAsync(mailbox, booking.Id.Value, booking.When, cancellationToken); }
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
        if ((booking.EventId ?? (await LookUpAsync(mailbox, booking.Id.Value, booking.When, cancellationToken))?.EventId) is not { } id) { return false; }
        try
        {
            await door.AsUserAsync(mailbox, user, (graph, token) => graph.Mailbox.Events[id].PatchAsync(Events.ToMove(booking, organizerZone), cancellationToken: token), cancellationToken);
            return true;
        }
        catch (GraphRefusedException refusal) when (Refusals.IsMissing(refusal))
        {
            Log.GoneAlready(logger, mailbox, booking.Id.Value);
            return false;
        }
    }

    public async Task CancelAsync(MailboxId mailbox, Booking booking, string? comment, CancellationToken cancellationToken)
    {
        if ((booking.EventId ?? (await LookUpAsync(mailbox, booking.Id.Value, booking.When, cancellationToken))?.EventId) is not { } id) { return; }
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
            Log.GoneAlready(logger, mailbox, booking.Id.Value);
        }
    }

    public async Task<string> HoldAsync(MailboxId mailbox, Hold hold, DateTimeZone organizerZone, CancellationToken cancellationToken) =>
        (await MakeAsync(mailbox, hold.Id, hold.When, Events.ToEvent(hold, organizerZone), cancellationToken)).EventId;

    public async Task ReleaseAsync(MailboxId mailbox, Hold hold, CancellationToken cancellationToken)
    {
        if (await LookUpAsync(mailbox, hold.Id, hold.When, cancellationToken) is not { EventId: var id }) { return; }
        try
        {
            await door.AsUserAsync(mailbox, user, async (graph, token) =>
            {
                await graph.Mailbox.Events[id].DeleteAsync(cancellationToken: token);
                return true;
            }, cancellationToken);
        }
        catch (GraphRefusedException refusal) when (Refusals.IsMissing(refusal))
        {
            Log.GoneAlready(logger, mailbox, hold.Id);
        }
    }

    public async Task<Interval?> FindHoldAsync(MailboxId mailbox, Hold hold, CancellationToken cancellationToken) =>
        await FindEventAsync(mailbox, hold.Id, hold.When, cancellationToken) is { } found ? MeetingReading.ToInterval(found) ?? hold.When : null;

    /// <summary>Makes an event once, however often it is asked for by one id.</summary>
    private async Task<Invitation> MakeAsync(MailboxId mailbox, Guid id, Interval when, Event wanted, CancellationToken cancellationToken)
    {
        try
        {
            var made = await door.AsUserAsync(mailbox, user, (graph, token) => graph.Mailbox.Events.PostAsync(wanted, cancellationToken: token), cancellationToken);
            return Events.ToInvitation(made) ?? await LookUpAsync(mailbox, id, when, cancellationToken) ?? throw new InvitationMissingException(mailbox, id);
        }
        catch (GraphRefusedException refusal) when (refusal.Says("ErrorDuplicateTransactionId"))
        {
            // This very event was made before. Seen with 400 and with 409, so only the code counts.
            return await LookUpAsync(mailbox, id, when, cancellationToken) ?? throw new InvitationMissingException(mailbox, id);
        }
        catch (GraphRefusedException refusal) when (Refusals.IsMissing(refusal))
        {
            throw new MailboxGoneException(mailbox, refusal);
        }
        catch (MailboxBusyException)
        {
            // The invitation may have left although its answer got lost: whoever says busy must have looked.
            Log.AnswerLost(logger, mailbox, id);
            if (await LookUpAsync(mailbox, id, when, cancellationToken) is { } found) { return found; }
            throw;
        }
    }

    private async Task<Invitation?> LookUpAsync(MailboxId mailbox, Guid id, Interval when, CancellationToken cancellationToken) =>
        await FindEventAsync(mailbox, id, when, cancellationToken) is { } found ? new Invitation(found.Id!, found.OnlineMeeting?.JoinUrl, found.WebLink) : null;

    private Task<EventJson?> FindEventAsync(MailboxId mailbox, Guid id, Interval when, CancellationToken cancellationToken) =>
        door.AsAppAsync(mailbox, async (graph, token) =>
        {
            var window = new Interval(when.Start - Around, when.End + Around);
            var events = await CalendarView.ReadAllAsync(graph, window, EventJson.InvitationFields, token);
            return events.Find(item => item is { Id: not null, IsCancelled: false } && Events.IsOf(id, item.TransactionId));
        }, cancellationToken);

    private Task<bool> AllowsTeamsAsync(MailboxId mailbox, CancellationToken cancellationToken) => door.AsUserAsync(mailbox, user, async (graph, token) =>
    {
        var calendar = await graph.Mailbox.Calendar.GetAsync(request => request.QueryParameters.Select = ["allowedOnlineMeetingProviders"], token);
        return calendar?.AllowedOnlineMeetingProviders?.Contains(OnlineMeetingProviderType.TeamsForBusiness) is true;
    }, cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to event {Id} of mailbox {Mailbox} got lost; looking whether it was made.")]
        public static partial void AnswerLost(ILogger logger, MailboxId mailbox, Guid id);

        [LoggerMessage(Level = LogLevel.Information, Message = "Event {Id} of mailbox {Mailbox} was gone already.")]
        public static partial void GoneAlready(ILogger logger, MailboxId mailbox, Guid id);
    }
}
