using Microsoft.Graph.Models;
using NodaTime;
using Reconnect.Microsoft365.Calendar;
using Reconnect.Microsoft365.Wire;
using Reconnect.People;
using Reconnect.Scans;
using EmailAddress = Reconnect.People.EmailAddress;
using WorkingHours = Reconnect.Slots.WorkingHours;

namespace Reconnect.Microsoft365;

/// <summary>The owner of a mailbox: addresses from the directory; zone, hours, language and absence from the mailbox's settings.</summary>
internal sealed class GraphProfiles(GraphDoor door) : IMailboxProfiles
{
    private static readonly string[] UserFields = ["displayName", "mail", "userPrincipalName", "proxyAddresses", "preferredLanguage"];
    private static readonly string[] CardFields = ["displayName", "emailAddresses", "birthday"];

    public async Task<MailboxProfile> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var user = await ReadUserAsync(mailbox, cancellationToken);
        var settings = await door.AsAppAsync(mailbox, (graph, token) => graph.Mailbox.MailboxSettings.GetAsync(cancellationToken: token), cancellationToken);
        var addresses = AddressesOf(mailbox, user);
        var (hours, hoursZone) = Schedules.HoursOf(settings?.WorkingHours);
        return new MailboxProfile(
            addresses[0], addresses, string.IsNullOrWhiteSpace(user.DisplayName) ? addresses[0].Value : user.DisplayName.Trim(),
            Zones.Find(settings?.TimeZone) ?? hoursZone ?? DateTimeZone.Utc, hours ?? WorkingHours.Usual,
            settings?.Language?.Locale ?? user.PreferredLanguage ?? "en", AwayOf(settings?.AutomaticRepliesSetting));
    }

    /// <summary>The address that digests go to.</summary>
    /// <exception cref="MailboxGoneException">The account has no mailbox.</exception>
    public async Task<IReadOnlyList<EmailAddress>> ReadAddressesAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        AddressesOf(mailbox, await ReadUserAsync(mailbox, cancellationToken));

    public async Task<IReadOnlyList<ContactCard>> ReadCardsAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        try
        {
            return await door.AsAppAsync(mailbox, ReadContactsAsync, cancellationToken);
        }
        catch (ConsentMissingException)
        {
            return []; // contacts are a right of their own, and one may say no to it
        }
    }

    private static async Task<IReadOnlyList<ContactCard>> ReadContactsAsync(MailboxGraph graph, CancellationToken cancellationToken)
    {
        var cards = new List<ContactCard>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var page = await graph.Mailbox.Contacts.GetAsync(request =>
        {
            request.QueryParameters.Select = CardFields;
            request.QueryParameters.Top = graph.PageSize;
        }, cancellationToken);
        while (page is not null)
        {
            cards.AddRange((page.Value ?? []).Select(ToCard).OfType<ContactCard>());
            if (page.OdataNextLink is not { } next || !seen.Add(next)) { break; }
            page = await graph.Mailbox.Contacts.WithUrl(graph.Path.Follow(next).AbsoluteUri).GetAsync(cancellationToken: cancellationToken);
        }
        return cards;
    }

    private Task<User> ReadUserAsync(MailboxId mailbox, CancellationToken cancellationToken) => door.AsAppAsync(mailbox, async (graph, token) =>
        await graph.Mailbox.GetAsync(request => request.QueryParameters.Select = UserFields, token) ?? throw new MailboxGoneException(mailbox), cancellationToken);

    private static List<EmailAddress> AddressesOf(MailboxId mailbox, User user)
    {
        var main = EmailAddress.From(user.Mail) ?? EmailAddress.From(user.UserPrincipalName) ?? throw new MailboxGoneException(mailbox);
        var others = (user.ProxyAddresses ?? [])
            .Where(text => text.StartsWith("smtp:", StringComparison.OrdinalIgnoreCase))
            .Select(text => EmailAddress.From(text["smtp:".Length..]))
            .Append(EmailAddress.From(user.UserPrincipalName));
        return [.. others.Prepend(main).OfType<EmailAddress>().Distinct()];
    }

    // Replies without an end say nothing of when: many people leave them on for years.
    private static Interval? AwayOf(AutomaticRepliesSetting? replies)
    {
        if (replies?.Status is not AutomaticRepliesStatus.Scheduled) { return null; }
        var start = Zones.Read(replies.ScheduledStartDateTime?.DateTime, replies.ScheduledStartDateTime?.TimeZone);
        var end = Zones.Read(replies.ScheduledEndDateTime?.DateTime, replies.ScheduledEndDateTime?.TimeZone);
        return start is null || end is null || end < start ? null : new Interval(start, end);
    }

    private static ContactCard? ToCard(Contact contact)
    {
        var addresses = (contact.EmailAddresses ?? []).Select(one => EmailAddress.From(one.Address)).OfType<EmailAddress>().Distinct().ToList();
        return addresses.Count > 0 ? new ContactCard(contact.DisplayName?.Trim() ?? "", addresses, BirthdayOf(contact.Birthday)) : null;
    }

    // Outlook keeps a day as a moment: 11:59 or midnight in UTC, or midnight where the card was written (22:00 or 23:00 of the day before in UTC for Berlin).
    // The midnight nearest to it is the day that was meant, from twelve hours west of Greenwich to twelve hours east. The year may be 1604, which says unknown.
    private static AnnualDate? BirthdayOf(DateTimeOffset? moment)
    {
        if (moment is not { } given) { return null; }
        var day = Instant.FromDateTimeOffset(given).InUtc().LocalDateTime.PlusHours(12).Date;
        return new AnnualDate(day.Month, day.Day);
    }
}
