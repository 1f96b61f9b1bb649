using NodaTime;
using Reconnect.Bookings;
using Reconnect.Settings;

namespace Reconnect.SocialHours;

/// <summary>The social hour of one week as the user reads it.</summary>
/// <param name="With">The catch-up it was filled with; null while it is not, or where none is known.</param>
/// <param name="Zone">The user's.</param>
/// <param name="Text">One sentence or two.</param>
public sealed record SocialHourView(SocialHour Hour, Booking? With, DateTimeZone Zone, string Text);

/// <summary>What has become of the social hours that are not over, the first first.</summary>
public sealed class ShowSocialHours(ISocialHourStore hours, IBookingStore bookings, UserClock userClock)
{
    /// <summary>Empty before the first scan is done.</summary>
    public async Task<IReadOnlyList<SocialHourView>> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await userClock.ReadAsync(mailbox, cancellationToken) is not { } user) { return []; }
        var all = await bookings.AllAsync(mailbox, cancellationToken);
        return
        [
            .. from hour in await hours.AllAsync(mailbox, cancellationToken)
               where hour.When.End > user.At
               orderby hour.When.Start
               let with = hour.State is SocialHourState.Filled ? all.FirstOrDefault(booking => booking.Id == hour.BookingOf(mailbox, booking.Person)) : null
               select new SocialHourView(hour, with, user.Zone, SocialHourWords.Of(hour, with, user.Zone, user.At)),
        ];
    }
}
