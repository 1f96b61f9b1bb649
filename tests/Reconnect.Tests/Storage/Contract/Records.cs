using CsCheck;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.Digests;
using Reconnect.Journeys;
using Reconnect.Notes;
using Reconnect.Offers;
using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.SocialHours;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Tests.Storage.Contract;

/// <summary>Every record that is stored, with every member in every state.</summary>
internal static class Records
{
    public static readonly Gen<PersonId> PersonId = Gen.Guid.Select(id => new PersonId(id));

    public static readonly Gen<Correspondent> Correspondent = Gen.Select(Values.Address, Values.Text, (address, name) => new Correspondent(address, name));

    public static readonly Gen<MailMessage> Message =
        from key in Gen.Guid
        from at in Values.Time
        from people in Gen.Select(Correspondent, Correspondent.Few(), Correspondent.Few(), Correspondent.Few())
        from conversation in Values.Text.Select(Print)
        from traits in Values.Among(MailTraits.None, MailTraits.Other)
        select new MailMessage(new MessageKey(Print($"<{key}@north.example>")), at, people.Item1, people.Item2, people.Item3, people.Item4, conversation, traits);

    // Keys and conversations are kept as fingerprints.
    public static string Print(string text) => Fingerprint.Of(text).ToString();

    public static readonly Gen<Meeting> Meeting =
        from key in Gen.Guid
        from series in Values.Text.OrNull()
        from subject in Values.Text
        from time in Gen.Select(Values.Stretch, Gen.Bool, Values.Any<ShowAs>())
        from marks in Gen.Select(Gen.Bool, Gen.Bool, Values.Any<Answer>())
        from organizer in Correspondent.OrNull()
        from attendees in Gen.Select(Correspondent, Values.Any<AttendeeKind>(), Values.Any<Answer>(), (who, kind, answer) => new Attendee(who, kind, answer)).Few()
        from there in Gen.Select(Values.Text.OrNull(), Values.Zone.OrNull())
        select new Meeting(
            new MeetingKey($"{key}"), series, subject, time.Item1, time.Item2, time.Item3, marks.Item1, marks.Item2, organizer, attendees, marks.Item3)
        {
            Place = there.Item1,
            Zone = there.Item2,
        };

    public static readonly Gen<Journey> Journey =
        from days in Gen.Select(Values.Date, Gen.Int[0, 30])
        from zone in Values.Zone
        from place in Values.Text.OrNull()
        from blocks in Values.Stretch.Few()
        from people in Gen.Select(PersonId, Gen.Int[0, 9], Gen.Int[0, 9], Values.Date, (person, times, of, last) => new Companion(person, times, of, last)).Few()
        select new Journey(days.Item1, days.Item1.PlusDays(days.Item2), zone, place, blocks, people);

    public static readonly Gen<WorkingHours> Hours =
        Gen.Select(Values.Any<IsoDayOfWeek>().Few(), Values.TimeOfDay, Values.TimeOfDay, (days, start, end) => new WorkingHours(days, start, end));

    public static readonly Gen<MailboxProfile> Profile =
        from addresses in Gen.Select(Values.Address, Values.Address.Few())
        from name in Values.Text
        from zone in Values.Zone
        from hours in Hours
        from language in Values.Among("en-GB", "de", "ar-EG")
        from away in Values.Stretch.OrNothing()
        select new MailboxProfile(addresses.Item1, addresses.Item2, name, zone, hours, language, away);

    public static readonly Gen<ContactCard> Card = Gen.Select(Values.Text, Values.Address.Few(), (name, addresses) => new ContactCard(name, addresses))
        .SelectMany(card => Values.Birthday.OrNothing().Select(birthday => card with { Birthday = birthday }));

    public static readonly Gen<ScanStatus> Status =
        from stage in Values.Any<ScanStage>()
        from folders in Gen.Select(Gen.Int[0, 50], Gen.Int[0, 50])
        from times in Gen.Select(Values.Time.OrNothing(), Values.Time.OrNothing())
        from problem in Values.Among("mailbox-gone", "busy").OrNull()
        select new ScanStatus(stage, 0, 0, folders.Item1, folders.Item2, times.Item1, times.Item2, problem);

    public static readonly Gen<Person> Person =
        from id in PersonId
        from name in Values.Text
        from first in Values.Address
        from others in Values.Address.Few()
        select new Person(id, name, [first, .. others]);

    public static readonly Gen<TieMemory> Memory =
        from days in Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Int)
        from last in Values.Time
        from counts in Gen.Select(Gen.Single.Unit, Gen.Single.Unit, Gen.Single.Unit, Gen.Single.Unit, (week, month, quarter, year) => new DecayedCounts(week, month, quarter, year))
        from gaps in Gen.Select(Gen.ULong, Gen.ULong, Gen.ULong, Gen.ULong, (newest, newer, older, oldest) => new RecentGaps(newest, newer, older, oldest))
        from logs in Gen.Select(Gen.Single.Unit, Gen.Single.Unit, Gen.Single.Unit, Gen.Single.Unit, Gen.Single.Unit)
        from groupAt in Values.Time.OrNothing()
        from sides in Gen.Select(Gen.Bool, Gen.Bool)
        select new TieMemory(
            days.Item1, days.Item2, days.Item3, last, counts, gaps, days.Item4, logs.Item1, logs.Item2, logs.Item3, groupAt, logs.Item4, logs.Item5,
            sides.Item1, sides.Item2);

    public static readonly Gen<Reason> Reason = Gen.Select(
        Values.Any<ReasonKind>(), Values.Text, Values.Text.Few(), Gen.Bool, (kind, text, evidence, corrected) => new Reason(kind, text, evidence, corrected));

    public static readonly Gen<Turn> Turn = Gen.Select(Values.Any<Whose>(), Values.Time, Gen.Int[0, 9], (whose, since, unanswered) => new Turn(whose, since, unanswered));

    public static readonly Gen<TieMeaning> Meaning = Gen.Select(
        Values.Date, Gen.Int[1, 999], Gen.Int[0, 999], Gen.Int[0, 999], Gen.Int[0, 999], (first, days, two, user, other) => new TieMeaning(first, days, two, user, other));

    public static readonly Gen<WritingHours> Writes = Gen.Select(Gen.Double[0, 24], Gen.Double[0, 5], Gen.Int[10, 50], (mean, spread, count) => new WritingHours(mean, spread, count));

    public static readonly Gen<TieHabits> Habits =
        from begun in Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99])
        from answers in Gen.Int.Few()
        from mails in Gen.Bool.Few()
        from last in Gen.Select(Values.Time.OrNothing(), Values.Time.OrNothing())
        from days in Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20])
        from frame in Gen.Select(Values.Text, Values.Time, (subject, at) => new SharedFrame(subject, at)).OrNull()
        select new TieHabits(begun.Item1, begun.Item2, answers, mails, last.Item1, last.Item2, days.Item1, days.Item2, frame);

    public static readonly Gen<Tie> Tie =
        from person in Person
        from memory in Memory
        from days in Values.Date.Few()
        from times in Gen.Select(Values.Time, Values.Time.OrNothing())
        from reason in Reason.OrNull()
        from turn in Turn.OrNull()
        from minutes in Gen.Int[5, 480].OrNothing()
        from meaning in Meaning.OrNull()
        from writes in Writes.OrNothing()
        from habits in Habits.OrNull()
        select new Tie(person, memory, days, times.Item1, times.Item2, reason, turn, minutes) { Meaning = meaning, Writes = writes, Habits = habits };

    public static readonly Gen<DroppedAddress> Dropped =
        from address in Values.Address
        from why in Values.Any<NotAPerson>()
        from evidence in Values.Text
        from more in Values.Text.Few()
        select new DroppedAddress(address, why, evidence) { More = more };

    public static readonly Gen<MergeProposal> Proposal =
        from name in Values.Text
        from addresses in Gen.Select(Values.Address, Values.Address)
        from seen in Gen.Select(Values.Time, Values.Time)
        from shared in Gen.Int[0, 99]
        from takenUp in Values.Time.OrNothing()
        select new MergeProposal(name, addresses.Item1, addresses.Item2, seen.Item1, seen.Item2, shared) { TakenUp = takenUp };

    public static readonly Gen<TieBook> Ties =
        from asOf in Values.Time
        from total in Gen.Int[0, 9999]
        from first in Gen.Int.OrNothing()
        from recent in Gen.Int.Few()
        from away in Gen.Int.Few()
        from ties in Tie.Few()
        from dropped in Dropped.Few()
        from proposals in Proposal.Few()
        from blue in Gen.Select(Gen.Int[1, 20], Gen.Int[0, 20], Gen.Int[0, 9999].OrNothing(), (mails, answered, within) => new OutOfTheBlue(mails, answered, within)).OrNull()
        select new TieBook(asOf, new OwnDays(total, first, recent, away), ties) { Dropped = dropped, Proposals = proposals, OutOfTheBlue = blue };

    public static readonly Gen<Care> Care = Gen.OneOf(
        Values.Date.Select(until => (Care)new Care.Snooze(until)), Values.Among<Care>(new Care.Rest(), new Care.Never(), new Care.Memorial(), new Care.LetGo()));

    public static readonly Gen<Stretch> Stretch = Gen.Select(Gen.Int[3, 24], Values.Any<StretchUnit>(), (count, unit) => new Stretch(count, unit));

    public static readonly Gen<Cadence> Cadence = Gen.Select(Stretch, Stretch)
        .Select((one, other) => one.AboutDays <= other.AboutDays ? new Cadence(one, other) : new Cadence(other, one));

    public static readonly Gen<Circle> Circle =
        from id in Gen.Guid
        from name in Values.Text
        from cadence in Cadence.OrNull()
        from members in PersonId.Few()
        select new Circle(new CircleId(id), name, cadence, members);

    public static readonly Gen<UserSettings> Settings =
        from zone in Values.Zone.OrNull()
        from hours in Hours.OrNull()
        from number in Gen.Int[0, UserSettings.MostPerWeek]
        from digest in Gen.Select(Gen.Bool, Values.Any<IsoDayOfWeek>(), Gen.Int[0, 23], Gen.Bool, (enabled, day, hour, empty) => new DigestWish(enabled, day, hour, empty))
        from domains in Values.Among("north.example", "xn--bcher-kva.example").Few()
        from addresses in Values.Address.Few()
        from lead in Gen.Int[0, UserSettings.MostLeadDays]
        from surprises in Gen.Bool
        from hour in Gen.Select(Values.Any<IsoDayOfWeek>(), Values.TimeOfDay, (day, start) => new WeeklyTime(day, start)).OrNull().Select(time => new SocialHourWish(time)).OrNull()
        from language in Values.Any<Language>().OrNothing()
        from pause in Values.Date.OrNothing()
        from times in Gen.Select(Values.Any<IsoDayOfWeek>().Few(), Values.TimeOfDay, Values.TimeOfDay, (days, start, end) => new SocialTime(days, start, end)).Few()
        select new UserSettings(zone, hours, number, digest, domains, addresses, lead) { Surprises = surprises, SocialHour = hour, Language = language, PausedUntil = pause, SocialTimes = times };

    public static readonly Gen<Note> Note =
        from ids in Gen.Select(Gen.Guid, PersonId, Gen.Guid.OrNothing())
        from kind in Values.Any<NoteKind>()
        from day in Values.Date
        from text in Values.Text
        from taps in Gen.Select(Values.Any<HowItWas>().OrNothing(), Values.Any<MeetAgain>().OrNothing())
        select new Note(new NoteId(ids.Item1), ids.Item2, kind, day, text, taps.Item1, taps.Item2, ids.Item3 is { } booking ? new BookingId(booking) : null);

    public static readonly Gen<SocialHour> SocialHour = Gen.Select(
        Values.Date.Where(date => date.Year is > 1 and < 9999).Select(IsoWeek.Of), Values.Stretch, Values.Any<SocialHourState>(), Values.Stretch, Gen.Bool,
        (week, when, state, before, isMoved) => new SocialHour(week, when, state) { MovedFrom = isMoved ? before.Start : null });

    public static readonly Gen<RecurringCatchUp> Recurring =
        from person in PersonId
        from wish in Gen.Select(Values.Any<CatchUpKind>(), Gen.Int[15, 60].OrNothing(), Values.Time, Values.Date)
        from counts in Gen.Select(Gen.Int[0, 99], Gen.Int[0, 9], Gen.Int[0, 2])
        from plan in Gen.Select(Values.Stretch, Values.Time, Values.Date, (when, leaves, contact) => new PlannedTurn(when, leaves, contact)).OrNull()
        from booking in Gen.Guid.Select(id => new BookingId(id)).OrNothing()
        from tried in Values.Time.OrNothing()
        select new RecurringCatchUp(person, wish.Item1, wish.Item2, wish.Item3, wish.Item4)
        {
            Turn = counts.Item1,
            Attempt = counts.Item2,
            Noes = counts.Item3,
            Plan = plan,
            Booking = booking,
            TriedAt = tried,
        };

    public static readonly Gen<Showing> Showing =
        from person in PersonId
        from days in Gen.Select(Values.Date.Where(date => date.Year is > 1 and < 9999), Values.Date, Gen.Int[0, 9999])
        from signs in Gen.Select(Values.Any<ReasonKind>(), Values.Any<Likelihood>(), Gen.Bool.OrNothing(), Gen.Bool)
        select new Showing(person, IsoWeek.Of(days.Item1), days.Item1, days.Item2, days.Item3, signs.Item1, signs.Item2, signs.Item3, signs.Item4);

    public static readonly Gen<Feedback> Feedback = Gen.Select(PersonId, Values.Any<FeedbackKind>(), Values.Date, (person, kind, on) => new Feedback(person, kind, on));

    public static readonly Gen<Booking> Booking =
        from ids in Gen.Select(Gen.Guid, PersonId)
        from name in Values.Text
        from attendee in Values.Address
        from time in Gen.Select(Values.Stretch, Values.Time, Values.Time)
        from online in Gen.Bool
        from state in Values.Any<BookingState>()
        from links in Gen.Select(Values.Text.OrNull(), Values.Text.OrNull(), Values.Text.OrNull())
        from isHeld in Gen.Bool
        from kind in Values.Any<CatchUpKind>().OrNothing()
        from there in Gen.Select(Values.Text.OrNull(), Values.Zone.OrNull())
        select new Booking(
            new BookingId(ids.Item1), ids.Item2, name, attendee, time.Item1, online, state, time.Item2, time.Item3, links.Item1, links.Item2, links.Item3, isHeld)
        {
            Kind = kind,
            Place = there.Item1,
            Zone = there.Item2,
        };

    public static Gen<Offer> Offer(MailboxId mailbox) =>
        from ids in Gen.Select(Gen.Guid, PersonId)
        from who in Gen.Select(Values.Text, Values.Address)
        from holds in Gen.Select(Gen.Guid, Values.Stretch, Values.Text, (id, when, subject) => new Hold(id, when, subject)).Few()
        from speech in Gen.Select(Values.Zone.OrNull(), Values.Among("en-GB", "de"))
        from time in Gen.Select(Values.Time, Values.Time.OrNothing(), Values.Stretch.OrNothing())
        from state in Values.Any<OfferState>()
        from isSettled in Gen.Bool
        select new Offer(
            mailbox, new OfferId(ids.Item1), ids.Item2, who.Item1, who.Item2, holds, speech.Item1, speech.Item2, time.Item1, state, time.Item2, time.Item3, isSettled);

    public static readonly Gen<FreeBusyCopy> FreeBusyCopy =
        from who in Values.Address
        from isKnown in Gen.Bool
        from hours in Hours.OrNull()
        from zone in Values.Zone.OrNull()
        from busy in Gen.Select(Values.Stretch, Values.Any<ShowAs>(), (when, showAs) => new BusyTime(when, showAs)).Few()
        from window in Values.Stretch
        from at in Values.Time
        select new FreeBusyCopy(new Availability(who, isKnown, hours, zone, busy), window, at);

    public static readonly Gen<DigestNote> DigestNote =
        from week in Values.Date.Where(date => date.Year is > 1 and < 9999).Select(IsoWeek.Of)
        from absence in Values.Any<DigestAbsence>()
        from at in Values.Time
        from failures in Gen.Int[0, 40]
        select new DigestNote(week, absence, at, failures);

    public static readonly Gen<DigestEntry> Digest =
        from week in Values.Date.Where(date => date.Year is > 1 and < 9999).Select(IsoWeek.Of)
        from stage in Values.Any<DigestStage>()
        from id in Values.Text
        from at in Values.Time
        select new DigestEntry(week, stage, id, at);
}
