using NodaTime;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.Worlds.Story;

namespace Reconnect.Simulator.Worlds;

/// <summary>A scripted year and a half of one person's mail and calendar. It depends on the date in her zone and on nothing else.</summary>
public sealed class StoryWorld : IWorldBuilder
{
    public World Build(WorldOptions options, Instant now)
    {
        var time = new StoryTime(now);
        var mailboxes = Mailboxes(time);
        var johanna = mailboxes[0];
        Filing.Prepare(johanna);
        var stage = new Stage(time, new PostOffice(mailboxes, time));
        LivelyTies.Play(stage);
        OpenTurns.Play(stage);
        EndedFrames.Play(stage);
        BusyPeople.Play(stage);
        Moves.Play(stage);
        Drifts.Play(stage);
        QuietButFine.Play(stage);
        Machines.Play(stage);
        MoreLapses.Play(stage);
        MoreMoves.Play(stage);
        MoreFrames.Play(stage);
        StillFine.Play(stage);
        NeverTies.Play(stage);
        AtRest.Play(stage);
        OfficeLife.Play(stage);
        Meetings.Play(stage);
        ColleaguesDays.Play(stage);
        Journeys.Play(stage);
        ContactCards.Write(johanna, time);
        foreach (var mailbox in mailboxes) { InOrder(mailbox); }
        return new World("story", StableId.Directory("tenant/fjordline"), mailboxes, johanna, stage.Truth(johanna), Notes: []);
    }

    private static List<Mailbox> Mailboxes(StoryTime time) =>
    [
        Open(Colleagues.Johanna, aliases: [OfficeLife.Alias]),
        .. Colleagues.Others.Select(colleague => Open(colleague, absence: colleague == Colleagues.Aoife ? AoifesHoliday(time) : null)),
        Open(Colleagues.Lighthouse, "room"),
        Open(Colleagues.Pier, "room"),
        Open(Colleagues.Reception, "shared"),
    ];

    private static Interval AoifesHoliday(StoryTime time) =>
        new(time.End - Duration.FromDays(8), time.End + Duration.FromDays(7));

    private static Mailbox Open(Figure owner, string purpose = "user", string[]? aliases = null, Interval? absence = null) => new Mailbox
    {
        ObjectId = StableId.Directory(owner.Address),
        Address = owner.Address,
        Name = owner.Name,
        Aliases = aliases ?? [],
        Purpose = purpose,
        TimeZone = owner.Zone,
        WorkingHours = new HoursOfWork(["monday", "tuesday", "wednesday", "thursday", "friday"], owner.FirstHour, owner.LastHour),
        AutomaticReplies = absence,
    }.WithStandardFolders();

    private static void InOrder(Mailbox mailbox)
    {
        // Stable, so that what happens at the same moment keeps the order of the script.
        var messages = mailbox.Messages.OrderBy(message => message.ReceivedAt).ToList();
        mailbox.Messages.Clear();
        mailbox.Messages.AddRange(messages);
        var events = mailbox.Events.OrderBy(meeting => meeting.Start).ToList();
        mailbox.Events.Clear();
        mailbox.Events.AddRange(events);
    }
}
