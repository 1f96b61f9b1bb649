using System.Globalization;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;
using NodaTime;
using Reconnect.Microsoft365.Wire;
using Reconnect.Scans;
using Reconnect.Slots;
using EmailAddress = Reconnect.People.EmailAddress;

namespace Reconnect.Microsoft365.Calendar;

/// <summary>The user's own time from the calendar itself, everybody else's from what the organisation shows of them.</summary>
internal sealed class GraphFreeBusy(GraphDoor door, GraphProfiles profiles) : IFreeBusy
{
    /// <summary>Documented; the service itself names other numbers at other times.</summary>
    private const int MostPeopleAtOnce = 20;

    private static readonly Duration LongestWindow = Duration.FromDays(42);
    private static readonly Duration Step = Duration.FromMinutes(15);

    public async Task<IReadOnlyList<Availability>> ReadAsync(
        MailboxId mailbox, IReadOnlyList<EmailAddress> people, Interval window, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(window.Duration, LongestWindow, nameof(window));
        var profile = await profiles.ReadAsync(mailbox, cancellationToken);
        var isOwn = people.ToLookup(profile.Addresses.Contains);
        var answers = new Dictionary<EmailAddress, Availability>();
        if (isOwn[true].Any())
        {
            var own = await ReadOwnAsync(mailbox, profile, window, cancellationToken);
            foreach (var address in isOwn[true]) { answers[address] = own with { Who = address }; }
        }
        foreach (var group in isOwn[false].Distinct().Chunk(MostPeopleAtOnce))
        {
            foreach (var answer in await AskAsync(mailbox, group, window, cancellationToken)) { answers[answer.Who] = answer; }
        }
        return [.. people.Select(address => answers[address] with { Who = address })];
    }

    private Task<Availability> ReadOwnAsync(MailboxId mailbox, MailboxProfile profile, Interval window, CancellationToken cancellationToken) =>
        door.AsAppAsync(mailbox, async (graph, token) =>
        {
            var events = await CalendarView.ReadAllAsync(graph, window, EventJson.BusyFields, token);
            var busy = events.Select(MeetingReading.ToMeeting).OfType<Meeting>()
                .Where(meeting => meeting is { IsCancelled: false, Answer: not Answer.Declined, ShowAs: not ShowAs.Free })
                .Select(meeting => new BusyTime(meeting.When, meeting.ShowAs));
            return new Availability(profile.Address, true, profile.Hours, profile.Zone, [.. busy]);
        }, cancellationToken);

    private Task<IEnumerable<Availability>> AskAsync(MailboxId mailbox, EmailAddress[] people, Interval window, CancellationToken cancellationToken) =>
        door.AsAppAsync(mailbox, async (graph, token) =>
        {
            var body = new GetSchedulePostRequestBody
            {
                Schedules = [.. people.Select(address => address.Value)],
                StartTime = Utc(window.Start),
                EndTime = Utc(window.End),
                AvailabilityViewInterval = (int)Step.TotalMinutes, // always said: Graph answers 500 to null
            };
            var answer = await graph.Mailbox.Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(
                body, request => request.Headers.Add("Prefer", "outlook.timezone=\"UTC\""), token);
            var found = (answer?.Value ?? []).Where(schedule => EmailAddress.From(schedule.ScheduleId) is not null)
                .ToLookup(schedule => EmailAddress.From(schedule.ScheduleId)!);
            return people.Select(address => Schedules.ToAvailability(address, found[address].FirstOrDefault(), window.Start, Step));
        }, cancellationToken);

    private static DateTimeTimeZone Utc(Instant at) => new() { DateTime = at.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), TimeZone = "UTC" };
}
